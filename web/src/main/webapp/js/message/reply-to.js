import { element, iconButton } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { fillQuote } from './quote.js';

/** What is being answered, above the input. */
export class ReplyTo {
  /** `{seq, author, text}` of the message that is answered; null for none. */
  quote = null;
  #shown = element('div', { class: 'quote' }, element('span', { class: 'quote-author' }), element('span', { class: 'quote-text', dir: 'auto' }));
  node;

  /** @param {function()} dropped called when a person no longer wants to answer it */
  constructor(dropped) {
    this.node = element('div', { class: 'reply-to', hidden: true }, element('span', { class: 'unseen' }, word('reply.to')), this.#shown, iconButton('close', word('reply.drop'), dropped));
  }

  show(quote) {
    this.quote = quote;
    this.node.hidden = quote === null;
    if (quote) fillQuote(this.#shown, quote);
  }
}
