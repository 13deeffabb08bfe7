import { Listeners } from '../lib/listeners.js';
import { soon } from '../lib/soon.js';
import { ChatWindow } from './chat-window.js';
import { fitting, keepInside, nextPlace, TITLE, trayPlace } from './placement.js';

const KEPT = 'desk';
const HEADER = 56;
// Below this width one conversation fills the screen; the same number stands in the style sheets.
export const NARROW = matchMedia('(max-width: 699px)');

/**
 * The windows on the page: which are open, where they stand, and which is in front. Remembered, so that the next page
 * shows them as they were left.
 */
export class Desk {
  changed = new Listeners();
  #chat;
  #panel;
  #windows = new Map();

  /** @param chat the parts of the chat, see chat.js @param {Element} panel whose width windows leave free */
  constructor(chat, panel) {
    this.#chat = chat;
    this.#panel = panel;
    chat.conversations.left.add((id) => this.close(id));
    const arrange = soon(() => this.#arrange());
    addEventListener('resize', arrange);
    panel.resized.add(arrange);
  }

  /** Opens again what was open on the last page. */
  restore() {
    const kept = (this.#chat.keep.get(KEPT) ?? []).slice(0, 20);
    // One conversation fills a narrow screen: the others wait in the list.
    for (const one of NARROW.matches ? kept.filter((each) => !each.minimised).slice(-1) : kept) this.#add(one);
    this.#arrange();
  }

  isOpen(id) {
    return this.#windows.has(id);
  }

  /** Brings a conversation's window to the front, opening it if need be, with the caret in its input. */
  open(id) {
    const known = this.#windows.get(id);
    if (!known) {
      const taken = [...this.#windows.values()].filter((one) => !one.state.minimised).map((one) => one.state.place);
      this.#add({ id, minimised: false, place: nextPlace(taken, fitting(this.#area()), this.#area()) });
    } else if (known.state.minimised) {
      known.state.minimised = false;
    }
    this.#toFront(id);
    this.#save();
    this.#windows.get(id).view.focusInput();
  }

  /** Opens a conversation at one of its messages. */
  show(id, seq) {
    this.open(id);
    this.#windows.get(id).view.show(seq);
  }

  close(id) {
    const one = this.#windows.get(id);
    if (!one) return;
    one.view.close();
    this.#windows.delete(id);
    this.#chat.timelines.release(id);
    this.#save();
    if (this.#front && !NARROW.matches) this.#front.view.focusInput();
    else this.#panel.focusRowOf(id);
  }

  minimise(id, minimised) {
    this.#windows.get(id).state.minimised = minimised;
    if (!minimised) this.#toFront(id);
    this.#save();
    if (!minimised) this.#windows.get(id).view.focusInput();
  }

  front(id) {
    if ([...this.#windows.keys()].at(-1) === id) return;
    this.#toFront(id);
    this.#save();
  }

  /** Moves a window by so many px to the right and down. */
  move(id, right, down, ended) {
    const { state } = this.#windows.get(id);
    const area = this.#area();
    const from = keepInside(state.place, fitting(area), area);
    state.place = keepInside({ right: from.right - right, bottom: from.bottom - down }, fitting(area), area);
    this.#arrange();
    if (ended) this.#save();
  }

  #add(state) {
    const view = new ChatWindow(this.#chat, this, state.id);
    this.#windows.set(state.id, { state, view });
    document.body.append(view);
    this.#chat.timelines.hold(state.id);
  }

  /** The order of the map is the order on the screen: the last is in front. */
  #toFront(id) {
    const one = this.#windows.get(id);
    this.#windows.delete(id);
    this.#windows.set(id, one);
  }

  get #front() {
    return [...this.#windows.values()].filter((one) => !one.state.minimised).at(-1);
  }

  #area() {
    const panel = NARROW.matches ? 0 : this.#panel.offsetWidth;
    return { width: document.documentElement.clientWidth - panel, height: innerHeight - HEADER };
  }

  #arrange() {
    const area = this.#area();
    const size = fitting(area);
    let minimised = 0;
    let depth = 0;
    const front = this.#front;
    for (const { state, view } of this.#windows.values()) {
      const place = state.minimised ? trayPlace(minimised++, area) : keepInside(state.place, size, area);
      view.stand({ ...place, ...(state.minimised ? { width: TITLE.width } : size), depth: depth++ }, state.minimised);
      view.classList.toggle('front', state.id === front?.state.id);
    }
    document.documentElement.classList.toggle('conversation-open', depth > minimised);
  }

  #save() {
    this.#arrange();
    this.#chat.keep.set(
      KEPT,
      [...this.#windows.values()].map((one) => one.state)
    );
    this.changed.tell();
  }
}
