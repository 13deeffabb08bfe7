import { element, iconButton } from '../lib/dom.js';
import { whenLetGo } from '../lib/right-click.js';
import { moment } from '../lib/time.js';
import { word } from '../lib/words.js';
import { itemOf } from './bubble.js';

/**
 * What one can do with the messages of a timeline: one pair of buttons that goes to the message under the pointer or with the
 * focus, the menu, the keys, and clicks on a message's parts.
 */
export class MessageActions {
  #log;
  #does;
  #more = iconButton('more', word('message.menu'), () => this.#menu(this.#node), { class: 'message-more', 'aria-haspopup': 'menu' });
  #reply = iconButton('reply', word('message.reply'), () => this.#does.reply(this.#message), { class: 'message-reply' });
  #buttons = element('div', { class: 'message-actions' }, this.#reply, this.#more);

  /**
   * @param {Element} log the scrolled box of the messages
   * @param {Object} does what a person's wishes lead to, see acts.js
   */
  constructor(log, does) {
    this.#log = log;
    this.#does = does;
    log.addEventListener('pointerover', ({ target }) => this.#to(target.closest('.message')));
    for (const comes of ['pointermove', 'focusin']) log.addEventListener(comes, ({ target }) => this.#lookAt(target.closest('.reaction')));
    log.addEventListener('pointerleave', () => this.#log.contains(document.activeElement) || this.#buttons.remove());
    log.addEventListener('focusin', ({ target }) => this.#focused(target.closest('.message')));
    log.addEventListener('click', (event) => this.#click(event));
    log.addEventListener('contextmenu', (event) => this.#contextMenu(event));
    log.addEventListener('keydown', (event) => this.#key(event));
  }

  get #node() {
    return this.#buttons.parentElement;
  }

  get #message() {
    return itemOf(this.#node)?.message;
  }

  #to(node) {
    const message = node && itemOf(node)?.message;
    if (!message?.seq || node === this.#node) return;
    // A message that is being edited is no place for buttons, and one whose button has the focus keeps it.
    if (node.querySelector('.editing') || this.#buttons.contains(document.activeElement)) return;
    this.#buttons.classList.toggle('gone', Boolean(message.deleted));
    node.append(this.#buttons);
  }

  #focused(node) {
    if (!node) return;
    const { message, own } = itemOf(node);
    const text = message.deleted ? word('message.deleted') : message.text;
    // Only the message that a person stands on needs a name of its own: three hundred would be written for nobody.
    node.setAttribute('aria-label', `${own ? word('timeline.you') : message.author}, ${moment(message.at)}: ${text}`);
    this.#to(node);
  }

  #lookAt(reaction) {
    const message = reaction && itemOf(reaction.closest('.message'))?.message;
    if (message?.seq) this.#does.who(reaction, message);
  }

  #click(event) {
    const { target } = event;
    const node = target.closest('.message');
    const item = node && itemOf(node);
    if (!item?.message.seq) return;
    const { message, own } = item;
    const part = target.closest('button, a, .text');
    if (part?.matches('.quote')) this.#does.jump(Number(part.dataset.to));
    else if (part?.matches('.reaction')) this.#does.react(message, part.dataset.emoji);
    else if (part?.matches('.pencil')) this.#does.edits(part, message);
    else if (part?.matches('.tick')) this.#does.readers(part, message);
    else if (part?.matches('.text') && own && !message.deleted && isPlainClick(event)) this.#does.edit(node);
  }

  #contextMenu(event) {
    const node = event.target.closest('.message');
    // A link's and an input's own menu offers what ours cannot.
    if (!node || !itemOf(node)?.message.seq || event.target.closest('a, textarea, input')) return;
    whenLetGo(event, () => node.isConnected && this.#menu(node));
  }

  #menu(node) {
    if (itemOf(node).message.deleted) return;
    this.#to(node);
    this.#does.menu(this.#node === node ? this.#more : node, node);
  }

  #key(event) {
    const node = event.target.closest('.message');
    if (event.target !== this.#log && event.target !== node) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') this.#step(node, event.key === 'ArrowUp');
    else if (node && event.key === 'Enter') this.#menu(node);
    else return;
    event.preventDefault();
  }

  #step(node, up) {
    const all = [...this.#log.querySelectorAll('.message[data-seq]')];
    const here = node ? all.indexOf(node) : all.length;
    (all[up ? here - 1 : here + 1] ?? all[here] ?? this.#log).focus();
  }
}

/** Not one that selects text, and not one that means something inside the text. */
function isPlainClick(event) {
  return event.button === 0 && event.detail < 2 && getSelection().isCollapsed && !event.target.closest('a, button, img, input, textarea');
}
