import { element, icon, setAttribute, setText } from '../lib/dom.js';
import { hue, shortName } from '../lib/names.js';
import { clock, dayName, moment } from '../lib/time.js';
import { word } from '../lib/words.js';

const TICKS = { stored: 'tick', read: 'tick', waiting: 'clock', failed: 'alert' };

/** Makes the node of a timeline's item; `update` then writes into it. */
export function makeItem(item) {
  if (item.kind === 'day') return element('div', { class: 'day-line' }, element('span'));
  if (item.kind === 'new') return element('div', { class: 'new-line' }, element('span', {}, word('timeline.new')));
  if (item.kind === 'system') return element('div', { class: 'system-line', 'data-seq': item.message.seq }, systemText(item.message));
  return element(
    'div',
    { class: item.own ? 'message own' : 'message other' },
    element('span', { class: 'author' }),
    element('span', { class: 'text', dir: 'auto' }),
    element('span', { class: 'meta' }, element('time'))
  );
}

/**
 * Writes what may have changed into an item's node.
 * @param {{readers: function(Element, Object), retry: function(string), discard: function(string)}} act
 */
export function updateItem(node, item, act) {
  if (item.kind === 'day') setText(node.firstChild, dayName(item.at));
  if (item.kind !== 'message') return;
  const { message, own, named, follows, tick } = item;
  node.classList.toggle('follows', follows);
  node.classList.toggle('waiting', tick === 'waiting');
  if (message.seq) setAttribute(node, 'data-seq', String(message.seq));
  const author = node.querySelector('.author');
  // Where the name is not repeated for the eye, it still is for the ear.
  author.classList.toggle('unseen', !named);
  if (named) author.style.setProperty('--hue', hue(message.author));
  setText(author, named ? shortName(message.author) : `${own ? word('timeline.you') : message.author}: `);
  if (named) author.title = message.author;
  setText(node.querySelector('.text'), message.text);
  const time = node.querySelector('time');
  setText(time, clock(message.at));
  setAttribute(time, 'datetime', new Date(message.at).toISOString());
  setAttribute(time, 'title', moment(message.at));
  if (own) updateTick(node, item, act);
}

function updateTick(node, { tick, message, failed }, act) {
  const old = node.querySelector('.tick');
  const label = word(`tick.${tick}`);
  const readable = tick === 'stored' || tick === 'read';
  let mark = old;
  // The button survives from gray to green, so that whoever stands on it does not lose his place.
  if (!old || (old.tagName === 'BUTTON') !== readable) {
    mark = readable ? element('button', { type: 'button', class: 'tick' }) : element('span', { class: 'tick', role: 'img' });
    if (old) old.replaceWith(mark);
    else node.querySelector('.meta').append(mark);
  }
  mark.replaceChildren(icon(TICKS[tick]));
  mark.dataset.state = tick;
  mark.title = label;
  mark.setAttribute('aria-label', label);
  mark.onclick = readable ? () => act.readers(mark, message) : null;
  node.querySelector('.failure')?.remove();
  if (tick === 'failed') node.append(failure(failed, message.clientId, act));
}

function failure(code, clientId, act) {
  return element(
    'span',
    { class: 'failure', role: 'alert' },
    word(code === 'forbidden' || code === 'notFound' ? 'failed.closed' : 'failed.other'),
    element('button', { type: 'button', class: 'link-button', onclick: () => act.retry(clientId) }, word('failed.retry')),
    element('button', { type: 'button', class: 'link-button', onclick: () => act.discard(clientId) }, word('failed.discard'))
  );
}

function systemText({ kind, author, text }) {
  return word(`system.${kind}`, { author, name: text });
}
