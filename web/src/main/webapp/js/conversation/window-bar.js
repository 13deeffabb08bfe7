import { element, icon, iconButton, setAttribute, setText } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { setDot } from '../presence/availability.js';
import { avatar } from './avatar.js';

/** A window's upper bar: whose conversation it is, how he is, and the window's buttons. */
export class WindowBar {
  node = element('div', { class: 'window-bar' });
  #acts;
  #name = null;
  #title = element('span', { class: 'window-name' });
  #state = element('span', { class: 'window-state' });
  #grip = element('button', { type: 'button', class: 'window-title' }, this.#title, this.#state);
  #square = iconButton('square', '', () => this.#acts.square(), { class: 'window-square' });

  /** @param {{back, card, search, more, menu, minimise, square, close}} acts functions; card, more and menu get the button */
  constructor(acts) {
    this.#acts = acts;
  }

  /**
   * @param {Object} conversation
   * @param {string} state in words
   * @param {string} availability of the other person
   */
  show(conversation, state, availability) {
    if (this.#name !== conversation.name) this.#fill(conversation, availability);
    setText(this.#state, state);
    const dot = this.node.querySelector('.dot');
    if (dot) setDot(dot, availability);
  }

  /** @param {string} as `window`, `content` or `waiting` */
  stand(as) {
    const words = word(as === 'content' ? 'window.toWindow' : 'window.toContent');
    setAttribute(this.#square, 'title', words);
    setAttribute(this.#square, 'aria-label', words);
    const picture = as === 'content' ? 'squares' : 'square';
    if (this.#square.dataset.picture !== picture) this.#square.replaceChildren(icon(picture));
    this.#square.dataset.picture = picture;
    setAttribute(this.#grip, 'title', as === 'window' ? word('window.move') : (this.#name ?? ''));
  }

  focus() {
    this.#grip.focus({ preventScroll: true });
  }

  /** Whether a key was pressed on the part that moves the window. */
  isGrip(node) {
    return node === this.#grip;
  }

  #fill({ id, name, otherId, kind }, availability) {
    const { back, card, search, more, menu, minimise, close } = this.#acts;
    this.#name = name;
    setText(this.#title, name);
    const face = avatar(name, otherId ? availability : null, kind === 'group', otherId ?? id);
    this.node.replaceChildren(
      iconButton('back', word('window.back'), back, { class: 'window-back' }),
      otherId ? cardButton(face, card) : face,
      this.#grip,
      iconButton('search', word('search.here'), search, { class: 'window-search' }),
      menuButton('more', word('window.more', { name }), more),
      ...(kind === 'group' ? [menuButton('gear', word('group.menu'), menu)] : []),
      iconButton('minimise', word('window.minimise'), minimise, { class: 'window-minimise' }),
      this.#square,
      iconButton('close', word('window.close'), close, { class: 'window-close' })
    );
  }
}

function cardButton(face, card) {
  const label = word('row.card');
  const made = element('button', { type: 'button', class: 'icon-button window-face', title: label }, face, element('span', { class: 'unseen' }, label));
  made.onclick = () => card(made);
  return made;
}

function menuButton(picture, label, open) {
  const made = iconButton(picture, label, () => open(made), { class: `window-${picture}`, 'aria-haspopup': 'menu' });
  return made;
}
