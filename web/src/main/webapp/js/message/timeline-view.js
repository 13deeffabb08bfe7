import { element, icon, setText } from '../lib/dom.js';
import { Keyed } from '../lib/keyed.js';
import { Listeners } from '../lib/listeners.js';
import { later, soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { MessageActions } from './actions.js';
import { actsOf } from './acts.js';
import { itemOf, makeItem, updateItem } from './bubble.js';
import { itemsOf } from './items.js';
import { ScrollPlace } from './scroll-place.js';
import { Speaker } from './speaker.js';
import { typingWords } from './typing-words.js';

// The next page is asked for before its place comes in sight. In px.
const AHEAD = 600;
const KEPT = 'place.';
// What was done is said for so long, in ms.
const SAID = 4_000;

/** A conversation's messages as one scrolls through them. */
export class TimelineView extends HTMLElement {
  /** Gives what lies over the timeline: a function that tells it of a point of the page. Who shows it says so. */
  cover = () => () => false;
  /** Told the message that a person wants to answer. */
  answered = new Listeners();
  #chat;
  #id;
  #list = element('div', { class: 'timeline-list' });
  #log = element('div', { class: 'timeline-log', role: 'log', 'aria-live': 'off', tabindex: '0' }, this.#list);
  #speaker = new Speaker(() => this.#visible);
  #note = element('div', { class: 'timeline-note' });
  #typing = element('div', { class: 'timeline-typing' });
  #said = element('div', { class: 'timeline-said', role: 'status' });
  #jumpCount = element('span');
  #jump = element('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.toLatest() }, icon('down'), this.#jumpCount);
  #place = new ScrollPlace(this.#log, this.#list);
  #acts;
  #rows;
  #sought = null; // what was wanted and had to be fetched, and whether it is still to come
  #stuck = true; // follows the end
  #settled = false; // stands where it was left, or at the first unread message
  #left = false;
  #height = 0; // as last observed: asking the document would lay out what others have just written
  #stopHearing = [];
  #draw = soon(() => this.isConnected && this.#render());
  #remember = later(() => this.#keepPlace(), 200);

  constructor(chat, id) {
    super();
    this.#chat = chat;
    this.#id = id;
    this.#acts = actsOf(chat, id, this);
    this.#rows = new Keyed(this.#list, makeItem, (node, item) => this.#write(node, item));
    new MessageActions(this.#log, this.#acts);
  }

  connectedCallback() {
    this.className = 'timeline';
    this.#log.setAttribute('aria-label', word('timeline.label'));
    this.append(this.#note, this.#log, this.#jump, this.#said, this.#typing, this.#speaker.node);
    this.#log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    const resized = new ResizeObserver(([{ contentRect }]) => {
      this.#height = contentRect.height;
      this.lookAgain();
    });
    resized.observe(this.#log);
    const seen = () => this.lookAgain();
    const leaving = () => this.#keepPlace();
    document.addEventListener('visibilitychange', seen);
    addEventListener('pagehide', leaving);
    const { timelines, outbox, typing } = this.#chat;
    this.#stopHearing = [
      typing.changed.add((id) => id === this.#id && this.#showTyping()),
      timelines.changed.add((id) => id === this.#id && this.#draw()),
      timelines.arrived.add((message) => message.conversationId === this.#id && this.#speaker.hear(message)),
      outbox.changed.add(this.#draw),
      () => resized.disconnect(),
      () => document.removeEventListener('visibilitychange', seen),
      () => removeEventListener('pagehide', leaving),
    ];
    this.#draw();
  }

  disconnectedCallback() {
    for (const stop of this.#stopHearing) stop();
  }

  /** The window was shown, moved or resized. */
  lookAgain() {
    if (this.#settled && this.#stuck && this.#visible) this.#place.toEnd();
    this.#draw();
  }

  /** To the newest message, wherever one reads. */
  toLatest() {
    this.#stuck = true;
    if (this.#timeline?.atLatest) this.#place.toEnd();
    else this.#chat.timelines.latest(this.#id);
    this.#draw();
  }

  /** Edits the last own message in its place, if there is one to edit. Returns whether there is. */
  editLast() {
    const nodes = [...this.#list.querySelectorAll('.message.own[data-seq]')];
    const last = nodes.findLast((node) => !itemOf(node).message.deleted && itemOf(node).message.text);
    if (last) this.#acts.edit(last);
    return last !== undefined;
  }

  /** A message's node shows the message again, and its conversation's input gets the focus, if it is to. */
  showAgain(node, focus) {
    updateItem(node, itemOf(node), this.#acts);
    if (focus) this.parentElement.focusInput();
  }

  /** Says what was done, or that it was not. */
  say(text) {
    this.#said.textContent = text;
    setTimeout(() => this.#said.textContent === text && this.#said.replaceChildren(), SAID);
  }

  /** What was marked as unread from here on is not read again at once: who scrolls or writes goes on reading. */
  leave() {
    this.#left = true;
    this.#chat.reading.forget(this.#id);
  }

  /** The next time this conversation is opened, it begins at what is new. */
  forgetPlace() {
    this.#chat.keep.set(KEPT + this.#id, null);
  }

  #write(node, item) {
    updateItem(node, item, this.#acts);
    this.#acts.editAgain(node);
  }

  get #timeline() {
    return this.#chat.timelines.get(this.#id);
  }

  get #visible() {
    return !document.hidden && this.#height > 0 && this.#log.checkVisibility({ visibilityProperty: true });
  }

  #render() {
    const timeline = this.#timeline;
    if (!timeline) return;
    timeline.watched = false;
    this.#showNote(timeline);
    if (!this.#visible) return;
    const direct = this.#chat.conversations.get(this.#id)?.kind === 'direct';
    const anchor = this.#settled && !this.#stuck ? this.#place.first : null;
    this.#rows.follow(itemsOf(timeline, this.#chat.outbox.of(this.#id), { me: this.#chat.me, direct }));
    if (!timeline.loaded) return;
    if (timeline.wanted) this.#goTo(timeline);
    else if (!this.#settled) this.#settle(timeline);
    else if (this.#stuck && timeline.atLatest) this.#place.toEnd();
    else if (anchor?.node.isConnected) this.#place.put(anchor.node, anchor.offset);
    if (this.#settled) this.#afterMove(timeline);
  }

  /** To a message that somebody wants to see, fetching its stretch when it is far. */
  #goTo(timeline) {
    const { wanted } = timeline;
    const node = this.#place.nodeOf(wanted);
    if (!node && this.#fetches(wanted)) return;
    timeline.wanted = this.#sought = null;
    this.#settled = true;
    if (!node) return this.say(word('timeline.away'));
    this.#place.put(node, this.#log.clientHeight / 3);
    this.#stuck = timeline.atLatest && this.#place.atEnd;
    node.focus({ preventScroll: true });
    for (const old of this.#list.querySelectorAll('.found')) old.classList.remove('found');
    node.classList.add('found');
  }

  /**
   * Fetches the stretch around a message, once. Returns whether it is still to come: until then nothing that is drawn
   * says where the reader stands.
   */
  #fetches(seq) {
    if (this.#sought?.seq !== seq) {
      const sought = (this.#sought = { seq, coming: true });
      this.#chat.timelines.around(this.#id, seq).finally(() => {
        sought.coming = false;
        this.#draw();
      });
    }
    return this.#sought.coming;
  }

  #showTyping() {
    const { typing, people } = this.#chat;
    const names = typing.who(this.#id).map((id) => people.person(id)?.name ?? this.#timeline?.members.get(id)?.name ?? '');
    setText(this.#typing, typingWords(names));
  }

  /** The first place: where it was left, else the first unread message, else the end. Fetches the stretch when it is far. */
  #settle(timeline) {
    const kept = this.#chat.keep.get(KEPT + this.#id);
    const wanted = kept?.seq ?? (timeline.newAfter === null ? null : timeline.newAfter + 1);
    if (wanted !== null && !timeline.holds(wanted) && wanted <= timeline.lastSeq && this.#fetches(wanted)) return;
    this.#settled = true;
    this.#sought = null;
    const line = kept ? this.#place.nodeOf(kept.seq) : this.#list.querySelector('.new-line');
    this.#place.toEnd();
    if (line) this.#place.put(line, kept ? kept.offset : Math.min(80, this.#log.clientHeight / 4));
    this.#stuck = timeline.atLatest && this.#place.atEnd;
  }

  #scrolled() {
    const timeline = this.#timeline;
    if (!timeline?.loaded || !this.#settled || !this.#visible) return;
    this.#stuck = timeline.atLatest && this.#place.atEnd;
    this.#left = false;
    this.#remember();
    this.#afterMove(timeline);
  }

  /** Asks for what comes next, marks what is seen, and offers the way back. */
  #afterMove(timeline) {
    const { scrollTop, scrollHeight, clientHeight } = this.#log;
    const { timelines, reading, conversations } = this.#chat;
    if (scrollTop < AHEAD && !timeline.atOldest) timelines.older(this.#id);
    if (scrollHeight - scrollTop - clientHeight < AHEAD && !timeline.atLatest) timelines.newer(this.#id);
    const covered = this.cover();
    timeline.watched = this.#stuck && this.#visible && !this.#place.isEndCovered(covered);
    if (!this.#left) reading.seen(this.#id, this.#place.lastSeen(covered));
    const unread = conversations.get(this.#id)?.unread ?? 0;
    this.#jump.hidden = this.#stuck;
    setText(this.#jumpCount, unread > 0 ? counted('timeline.unread', unread) : word('timeline.latest'));
  }

  #keepPlace() {
    if (!this.#settled || !this.#visible) return;
    const first = this.#stuck ? null : this.#place.first;
    this.#chat.keep.set(KEPT + this.#id, first && { seq: first.seq, offset: Math.round(first.offset) });
  }

  #showNote({ loaded, problem, messages, atOldest }) {
    this.#log.setAttribute('aria-busy', String(!loaded));
    this.#note.hidden = loaded && (messages.length > 0 || !atOldest);
    if (this.#note.hidden) return;
    if (problem) this.#note.replaceChildren(word('timeline.problem'), this.#again());
    else setText(this.#note, loaded ? word('timeline.empty') : word('timeline.loading'));
  }

  #again() {
    return element('button', { type: 'button', class: 'link-button', onclick: () => this.#chat.timelines.load(this.#id) }, word('timeline.again'));
  }
}

customElements.define('parley-timeline', TimelineView);
