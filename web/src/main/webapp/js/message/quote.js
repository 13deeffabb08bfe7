import { element, setText } from '../lib/dom.js';
import { word } from '../lib/words.js';

/** Shows above a message's text what it answers, or from whom it was forwarded. A click on the quote leads to its message. */
export function updateQuote(node, { quote, forwarded, deleted }) {
  showForwarded(node, deleted ? null : forwarded);
  const old = node.querySelector(':scope > .quote');
  if (!quote || deleted) {
    old?.remove();
    return;
  }
  const shown = old ?? node.insertBefore(quoteOf(), node.querySelector('.text'));
  fillQuote(shown, quote);
}

/** An empty quote: a button, since it leads somewhere. */
function quoteOf() {
  return element('button', { type: 'button', class: 'quote', title: word('quote.jump') }, element('span', { class: 'quote-author' }), element('span', { class: 'quote-text', dir: 'auto' }));
}

/** @param {{author: string, text: string, deleted?: boolean}} quote */
export function fillQuote(node, { seq, author, text, deleted }) {
  node.dataset.to = seq;
  setText(node.querySelector('.quote-author'), author);
  setText(node.querySelector('.quote-text'), deleted ? word('message.deleted') : text || word('quote.file'));
}

function showForwarded(node, name) {
  const old = node.querySelector('.forwarded');
  if (!name) old?.remove();
  else if (!old) node.querySelector('.author').after(element('span', { class: 'forwarded' }, word('message.forwarded', { name })));
}
