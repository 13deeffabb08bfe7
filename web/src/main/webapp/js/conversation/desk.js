import { announce } from '../lib/announce.js';
import { Listeners } from '../lib/listeners.js';
import { notice } from '../lib/notice.js';
import { soon } from '../lib/soon.js';
import { word } from '../lib/words.js';
import { ChatWindow } from './chat-window.js';
import { Grip } from './grip.js';
import { NARROW } from './narrow.js';
import { capacity, divide, keepInside, nextBox, TRAY } from './placement.js';
import { Places } from './places.js';
import { Tray } from './tray.js';
import { WayBack } from './way-back.js';

// Known to chat.js too, which asks for this module when something is kept.
const KEPT = 'desk';
const HEADER = 56;
// More conversations are not kept open: the one that waits for longest is closed.
const MOST_OPEN = 20;

/**
 * The open conversations: which are windows and where these stand, which one fills the content area, which wait in the
 * tray, and which is in front. Remembered, so that the next page shows them as they were left.
 */
export class Desk {
  changed = new Listeners();
  #chat;
  #panel;
  #places;
  #windows = new Map(); // from the back to the front
  #tray;
  #grip = new Grip(() => this.#area(), (state, stays) => (stays ? this.#keepBox(state) : this.#arrange()));
  #wayBack = new WayBack((id) => this.#came(id));
  #shown = []; // the ids that are to be seen, from the back to the front

  /** @param chat the parts of the chat, see chat.js @param {Element} panel whose width windows leave free */
  constructor(chat, panel) {
    this.#chat = chat;
    this.#panel = panel;
    this.#places = new Places(chat.preferences);
    this.#tray = new Tray(chat.conversations, { open: (id) => this.open(id), close: (id) => this.close(id) });
    document.body.append(this.#tray);
    chat.conversations.left.add((id, gone, deleted) => this.#left(id, gone, deleted));
    const arrange = soon(() => this.#arrange());
    for (const changed of [panel.resized, chat.preferences.changed]) changed.add(arrange);
    addEventListener('resize', arrange);
  }

  /** Opens again what was open on the last page. */
  restore() {
    const kept = (this.#chat.keep.get(KEPT) ?? []).filter((one) => one.box).slice(0, MOST_OPEN);
    // One conversation fills a narrow screen: the others wait in the list.
    for (const one of NARROW.matches ? kept.filter((each) => !each.minimised).slice(-1) : kept) this.#add(one);
    this.#arrange();
    if (this.#front && NARROW.matches) this.#wayBack.enter(this.#front.state.id);
    else this.#wayBack.forget();
  }

  isOpen(id) {
    return this.#windows.has(id);
  }

  /** Brings a conversation to the front, opening it if need be, with the caret in its input. */
  open(id) {
    if (!this.#windows.has(id)) {
      this.#makeRoom();
      const floating = [...this.#windows.values()].filter(({ state }) => this.#shown.includes(state.id) && this.#modeOf(state) === 'window');
      const taken = floating.map((one) => one.state.box);
      const since = Math.max(0, ...[...this.#windows.values()].map((one) => one.state.since)) + 1;
      this.#add({ id, minimised: false, since, box: nextBox(taken, this.#area()) });
    }
    this.#windows.get(id).state.minimised = false;
    this.#toFront(id);
    this.#save();
    if (NARROW.matches) this.#wayBack.enter(id);
    this.#windows.get(id).view.focusInput();
  }

  close(id) {
    const view = this.#windows.get(id)?.view;
    if (!view) return;
    // On a narrow screen the list lies below, and not the conversation that was open before.
    const all = NARROW.matches && this.#shown.includes(id);
    const hadFocus = all || view.contains(document.activeElement);
    for (const each of all ? this.#wanted : [id]) this.#drop(each);
    this.#save();
    if (all) this.#wayBack.leave();
    if (!hadFocus) return;
    if (this.#front) this.#front.view.focusInput();
    else this.#panel.focusRowOf(id);
  }

  minimise(id) {
    this.#windows.get(id).state.minimised = true;
    this.#save();
    this.#tray.focusTab(id);
  }

  /** From the window to the content area, or back. */
  toggleMode(id) {
    const mode = this.#places.modeOf(id) === 'content' ? 'window' : 'content';
    this.#places.keepMode(id, mode);
    this.#toFront(id);
    this.#save();
    announce(word(mode === 'content' ? 'window.inContent' : 'window.inWindow'));
  }

  front(id) {
    if ([...this.#windows.keys()].at(-1) === id) return;
    this.#toFront(id);
    this.#save();
  }

  /** Takes hold of a window, see Grip; null where the conversation is none. */
  take(id, edge) {
    const { state } = this.#windows.get(id);
    return this.#isWindow(state) ? this.#grip.take(state, edge) : null;
  }

  /** Moves or resizes a window by an arrow key. */
  nudge(id, arrow) {
    const { state } = this.#windows.get(id);
    if (this.#isWindow(state)) this.#grip.nudge(state, arrow);
  }

  /** What lies over a conversation, as a function that tells it of a point in px of the page's viewport. */
  coverOf(id) {
    const above = this.#shown.slice(this.#shown.indexOf(id) + 1).map((each) => this.#windows.get(each).view.getBoundingClientRect());
    return (x, y) => above.some(({ left, top, right, bottom }) => left <= x && x < right && top <= y && y < bottom);
  }

  #add(state) {
    const view = new ChatWindow(this.#chat, this, state.id);
    const box = this.#places.boxOf(state.id) ?? state.box;
    this.#windows.set(state.id, { state: { since: 0, ...state, box }, view });
    document.body.append(view);
    this.#chat.timelines.hold(state.id);
  }

  #makeRoom() {
    if (NARROW.matches) for (const id of this.#wanted) this.#drop(id);
    if (this.#windows.size < MOST_OPEN) return;
    const ids = [...this.#windows.keys()];
    this.#drop(ids.find((id) => !this.#shown.includes(id)) ?? ids[0]);
  }

  #drop(id) {
    this.#windows.get(id).view.close();
    this.#windows.delete(id);
    this.#chat.timelines.release(id);
  }

  get #wanted() {
    return [...this.#windows.keys()].filter((id) => !this.#windows.get(id).state.minimised);
  }

  /** The order of the map is the order on the screen: the last is in front. */
  #toFront(id) {
    const one = this.#windows.get(id);
    this.#windows.delete(id);
    this.#windows.set(id, one);
  }

  get #front() {
    return this.#windows.get(this.#shown.at(-1));
  }

  #isWindow(state) {
    return !NARROW.matches && this.#modeOf(state) === 'window';
  }

  #modeOf(state) {
    return this.#places.modeOf(state.id);
  }

  #area() {
    const width = document.documentElement.clientWidth - (NARROW.matches ? 0 : this.#panel.offsetWidth);
    return { width, height: innerHeight - HEADER, floor: this.#tray.hidden ? 0 : TRAY };
  }

  #arrange() {
    const open = [...this.#windows.values()].map(({ state }) => ({ state, minimised: state.minimised, mode: this.#modeOf(state) }));
    const { content, floating, waiting } = divide(open, { narrow: NARROW.matches, most: capacity(this.#area()) });
    this.#shown = [...(content ? [content] : []), ...floating].map((one) => one.state.id);
    this.#tray.show(NARROW.matches ? [] : waiting.map((one) => one.state).sort((a, b) => a.since - b.since));
    const area = this.#area();
    for (const { state } of open) {
      const depth = this.#shown.indexOf(state.id);
      const as = depth < 0 ? 'waiting' : content?.state === state ? 'content' : 'window';
      this.#windows.get(state.id).view.stand({ as, box: keepInside(state.box, area), floor: area.floor, depth, front: state.id === this.#shown.at(-1) });
    }
    document.documentElement.classList.toggle('conversation-open', this.#shown.length > 0);
    this.#coverPage(content ?? (NARROW.matches ? floating[0] : null));
    // Only now all stand where they will: what is seen of each depends on the others.
    for (const { view } of this.#windows.values()) view.lookAgain();
  }

  /** What a conversation lies over is neither read aloud nor reached by Tab, and who skips to the content skips to it. */
  #coverPage(over) {
    const [main, skip] = [document.querySelector('main'), document.querySelector('.skip')];
    main?.toggleAttribute('inert', Boolean(over));
    if (skip) skip.hash = over ? `chat-${over.state.id}` : main.id;
  }

  /** The browser's history led to a conversation, or to the list. */
  #came(id) {
    if (!NARROW.matches) return;
    if (id !== null && this.#chat.conversations.get(id)) this.open(id);
    else if (this.#shown.length > 0) this.close(this.#shown.at(-1));
  }

  #left(id, gone, deleted) {
    this.close(id);
    if (gone?.kind === 'group') notice(word(deleted ? 'group.gone.deleted' : 'group.gone.left', { name: gone.name }));
  }

  #keepBox(state) {
    this.#places.keepBox(state.id, state.box);
    this.#save();
  }

  #save() {
    this.#arrange();
    this.#chat.keep.set(KEPT, [...this.#windows.values()].map((one) => one.state));
    this.changed.tell();
  }
}
