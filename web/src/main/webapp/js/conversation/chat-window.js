import { element, icon, iconButton, setText } from '../lib/dom.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { Composer } from '../message/composer.js';
import { TimelineView } from '../message/timeline-view.js';
import { availabilityWord, setDot } from '../presence/availability.js';
import { avatar } from './avatar.js';
import { openCard } from './card.js';
import { makeMovable } from './drag.js';

/** One conversation's window: bar, timeline, input. */
export class ChatWindow extends HTMLElement {
  #chat;
  #desk;
  #id;
  #name = null;
  #bar = element('div', { class: 'window-bar' });
  #title = element('span', { class: 'window-name' });
  #state = element('span', { class: 'window-state' });
  #badge = element('span', { class: 'badge', 'aria-hidden': 'true', hidden: true });
  #timeline;
  #composer;
  #stopHearing = [];
  #show = soon(() => this.isConnected && this.#render());

  constructor(chat, desk, id) {
    super();
    this.#chat = chat;
    this.#desk = desk;
    this.#id = id;
    this.#timeline = new TimelineView(chat, id);
    this.#composer = new Composer(chat, id, this.#timeline);
  }

  connectedCallback() {
    this.className = 'window';
    this.setAttribute('role', 'dialog');
    this.append(this.#bar, this.#timeline, this.#composer);
    this.addEventListener('pointerdown', () => this.#desk.front(this.#id));
    this.addEventListener('keydown', (event) => this.#key(event));
    makeMovable(this.#bar, (right, down, ended) => this.minimised || this.#desk.move(this.#id, right, down, ended));
    const { conversations, people, timelines } = this.#chat;
    this.#stopHearing = [conversations.changed, people.changed, timelines.changed].map((each) => each.add(this.#show));
    this.#render();
  }

  disconnectedCallback() {
    for (const stop of this.#stopHearing) stop();
  }

  get minimised() {
    return this.classList.contains('minimised');
  }

  /** Puts the window where the desk says. */
  stand({ right, bottom, width, height, depth }, minimised) {
    this.classList.toggle('minimised', minimised);
    this.style.setProperty('--right', `${right}px`);
    this.style.setProperty('--bottom', `${bottom}px`);
    this.style.setProperty('--width', `${width}px`);
    this.style.setProperty('--height', height ? `${height}px` : 'auto');
    this.style.setProperty('--depth', depth);
    this.#timeline.lookAgain();
    this.#show();
  }

  /** Takes the window away. Its scroll place goes with it, what was typed stays. */
  close() {
    this.remove();
    this.#timeline.forgetPlace();
  }

  focusInput() {
    if (this.minimised) this.#bar.querySelector('.window-title').focus();
    else this.#composer.focusInput();
  }

  #render() {
    const conversation = this.#chat.conversations.get(this.#id);
    if (!conversation) return;
    if (this.#name !== conversation.name) this.#fillBar(conversation);
    this.setAttribute('aria-label', conversation.name);
    setText(this.#state, this.#stateOf(conversation));
    const dot = this.#bar.querySelector('.dot');
    if (dot) setDot(dot, this.#chat.people.availability(conversation.otherId));
    this.#badge.hidden = !this.minimised || conversation.unread === 0;
    this.#badge.classList.toggle('muted', conversation.muted);
    setText(this.#badge, String(conversation.unread));
    this.#showShrink();
    this.#composer.showWritable(conversation.writable);
  }

  #showShrink() {
    const shrink = this.#bar.querySelector('.window-minimise');
    shrink.title = word(this.minimised ? 'window.restore' : 'window.minimise');
    shrink.setAttribute('aria-label', shrink.title);
    shrink.replaceChildren(icon(this.minimised ? 'restore' : 'minimise'));
  }

  #fillBar(conversation) {
    const { name, otherId, kind } = conversation;
    this.#name = name;
    setText(this.#title, name);
    const face = avatar(name, otherId ? this.#chat.people.availability(otherId) : null, kind === 'group');
    const label = word('row.card');
    const card = element('button', { type: 'button', class: 'icon-button window-face', title: label }, face, element('span', { class: 'unseen' }, label));
    card.onclick = () => this.#card(card, conversation);
    const title = element('button', { type: 'button', class: 'window-title', title: word('window.move'), onclick: () => this.#restore() });
    title.append(this.#title, this.#state);
    this.#bar.replaceChildren(
      iconButton('back', word('window.back'), () => this.#desk.close(this.#id), { class: 'window-back' }),
      otherId ? card : face,
      title,
      this.#badge,
      iconButton('more', word('window.more', { name }), ({ currentTarget }) => this.#more(currentTarget), { class: 'window-more', 'aria-haspopup': 'menu' }),
      iconButton('minimise', word('window.minimise'), () => this.#desk.minimise(this.#id, !this.minimised), { class: 'window-minimise' }),
      iconButton('close', word('window.close'), () => this.#desk.close(this.#id), { class: 'window-close' })
    );
    this.#composer.showName(name);
  }

  #stateOf({ otherId, memberCount, writable }) {
    const { people, timelines } = this.#chat;
    if (otherId) return writable ? availabilityWord(people.availability(otherId)) : word('person.deactivated');
    const members = timelines.get(this.#id)?.members ?? new Map();
    const here = [...members.keys()].filter((id) => people.availability(id) === 'available').length;
    return counted('group.members', memberCount) + (here > 0 ? `, ${counted('group.available', here)}` : '');
  }

  async #more(anchor) {
    const { openConversationMenu } = await import('../message/conversation-menu.js');
    openConversationMenu(anchor, this.#id, this.#chat);
  }

  #card(anchor, { otherId, name, writable }) {
    const { people } = this.#chat;
    openCard(anchor, people.person(otherId) ?? { name, active: writable }, people.availability(otherId), null);
  }

  #restore() {
    if (this.minimised) this.#desk.minimise(this.#id, false);
  }

  #key(event) {
    // Esc belongs first to what is open above the window, and to an input method's list.
    if (event.key !== 'Escape' || event.isComposing || document.querySelector(':popover-open')) return;
    event.preventDefault();
    this.#desk.close(this.#id);
  }
}

customElements.define('parley-window', ChatWindow);
