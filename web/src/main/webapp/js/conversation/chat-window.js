import { setAttribute } from '../lib/dom.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { Composer } from '../message/composer.js';
import { TimelineView } from '../message/timeline-view.js';
import { availabilityWord, isAvailable } from '../presence/availability.js';
import { veilWhileOffline } from '../presence/veil.js';
import { openCard } from './card.js';
import { arrowOf, edges, makeDraggable } from './drag.js';
import { openGroupMenu } from './group-menu.js';
import { WindowBar } from './window-bar.js';

/** One open conversation: bar, timeline, input; as a window, over the content area, or out of sight while it waits. */
export class ChatWindow extends HTMLElement {
  #chat;
  #desk;
  #id;
  #as = 'window';
  #bar;
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
    this.#timeline.cover = () => desk.coverOf(id);
    this.#composer = new Composer(chat, id, this.#timeline);
    this.#bar = new WindowBar({
      back: () => desk.close(id),
      card: (anchor) => this.#card(anchor),
      search: () => chat.search(id),
      menu: (anchor) => openGroupMenu(anchor, id, chat),
      more: async (anchor) => (await import('../message/conversation-menu.js')).openConversationMenu(anchor, id, chat),
      minimise: () => desk.minimise(id),
      square: () => desk.toggleMode(id),
      close: () => desk.close(id),
    });
  }

  connectedCallback() {
    this.className = 'window';
    this.id = `chat-${this.#id}`;
    this.append(this.#bar.node, this.#timeline, this.#composer);
    for (const type of ['pointerdown', 'focusin']) this.addEventListener(type, () => this.#desk.front(this.#id));
    this.addEventListener('keydown', (event) => this.#key(event));
    makeDraggable(this.#bar.node, () => this.#desk.take(this.#id, null));
    for (const { node, edge } of edges()) {
      this.append(node);
      makeDraggable(node, () => this.#desk.take(this.#id, edge));
    }
    const { conversations, people, timelines } = this.#chat;
    this.#stopHearing = [conversations.changed, people.changed, timelines.changed].map((each) => each.add(this.#show));
    this.#stopHearing.push(veilWhileOffline(this, () => [this.#timeline, this.#composer], this.#chat.ownStatus));
    this.#render();
  }

  disconnectedCallback() {
    for (const stop of this.#stopHearing) stop();
  }

  /**
   * Puts it where the desk says.
   * @param {{as: 'window'|'content'|'waiting', box: Object, floor: number, depth: number, front: boolean}} look
   */
  stand({ as, box, floor, depth, front }) {
    this.#as = as;
    this.classList.toggle('waiting', as === 'waiting');
    this.classList.toggle('filling', as === 'content');
    this.classList.toggle('front', front);
    this.setAttribute('role', as === 'content' ? 'region' : 'dialog');
    for (const [name, value] of Object.entries({ ...box, floor })) this.style.setProperty(`--${name}`, `${value}px`);
    this.style.setProperty('--depth', depth);
    this.#bar.stand(as);
  }

  /** What is to be seen of it changed. */
  lookAgain() {
    this.#timeline.lookAgain();
  }

  /** Takes it away. Its scroll place goes with it, what was typed stays. */
  close() {
    this.remove();
    this.#timeline.forgetPlace();
  }

  focusInput() {
    this.#composer.focusInput();
    // Where one may not write, the keyboard still finds the window.
    if (!this.contains(document.activeElement)) this.#bar.focus();
  }

  #render() {
    const conversation = this.#chat.conversations.get(this.#id);
    if (!conversation) return;
    const { name, otherId } = conversation;
    this.#bar.show(conversation, this.#stateOf(conversation), this.#chat.people.availability(otherId));
    setAttribute(this, 'aria-label', name);
    this.#composer.show(conversation);
  }

  #stateOf({ otherId, memberCount, writable }) {
    const { people, timelines } = this.#chat;
    if (otherId) return writable ? availabilityWord(people.availability(otherId), people.lastActive(otherId)) : word('person.deactivated');
    const members = timelines.get(this.#id)?.members ?? new Map();
    const here = [...members.keys()].filter((id) => isAvailable(people.availability(id))).length;
    return counted('group.members', memberCount) + (here > 0 ? `, ${counted('group.available', here)}` : '');
  }

  #card(anchor) {
    const { people, conversations } = this.#chat;
    const { otherId, name, writable } = conversations.get(this.#id);
    openCard(anchor, people.person(otherId) ?? { name, active: writable }, people.availability(otherId), null, people.lastActive(otherId));
  }

  #key(event) {
    const arrow = this.#as === 'window' && this.#bar.isGrip(event.target) && arrowOf(event);
    // Esc belongs first to what is open above the window, and to an input method's list.
    const closes = event.key === 'Escape' && !event.isComposing && !document.querySelector(':popover-open, dialog[open]');
    if (arrow) this.#desk.nudge(this.#id, arrow);
    else if (closes && !event.defaultPrevented) this.#desk.close(this.#id);
    else return;
    event.preventDefault();
  }
}

customElements.define('parley-window', ChatWindow);
