import { element, icon, setText } from '../lib/dom.js';
import { Keyed } from '../lib/keyed.js';
import { later, soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { makeItem, updateItem } from './bubble.js';
import { itemsOf } from './items.js';
import { openReaders } from './readers.js';
import { ScrollPlace } from './scroll-place.js';

// The next page is asked for before its place comes in sight. In px.
const AHEAD = 600;
const KEPT = 'place.';

/** A conversation's messages as one scrolls through them. */
export class TimelineView extends HTMLElement {
  /** Gives what lies over the timeline: a function that tells it of a point of the page. Who shows it says so. */
  cover = () => () => false;
  #chat;
  #id;
  #list = element('div', { class: 'timeline-list' });
  #log = element('div', { class: 'timeline-log', role: 'log', 'aria-live': 'off', tabindex: '0' }, this.#list);
  #spoken = element('div', { class: 'unseen', 'aria-live': 'polite' });
  #note = element('div', { class: 'timeline-note' });
  #jumpCount = element('span');
  #jump = element('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.toLatest() }, icon('down'), this.#jumpCount);
  #place = new ScrollPlace(this.#log, this.#list);
  #rows;
  #stuck = true; // follows the end
  #settled = false; // stands where it was left, or at the first unread message
  #searched = false;
  #stopHearing = [];
  #draw = soon(() => this.isConnected && this.#render());
  #remember = later(() => this.#keepPlace(), 200);

  constructor(chat, id) {
    super();
    this.#chat = chat;
    this.#id = id;
    const act = {
      readers: (anchor, message) => openReaders(anchor, chat.connection, { ...message, conversationId: id }),
      retry: (clientId) => chat.outbox.retry(clientId),
      discard: (clientId) => chat.outbox.discard(clientId),
    };
    this.#rows = new Keyed(this.#list, makeItem, (node, item) => updateItem(node, item, act));
  }

  connectedCallback() {
    this.className = 'timeline';
    this.#log.setAttribute('aria-label', word('timeline.label'));
    this.append(this.#note, this.#log, this.#jump, this.#spoken);
    this.#log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    const resized = new ResizeObserver(() => this.lookAgain());
    resized.observe(this.#log);
    const seen = () => this.lookAgain();
    const leaving = () => this.#keepPlace();
    document.addEventListener('visibilitychange', seen);
    addEventListener('pagehide', leaving);
    const { timelines, outbox } = this.#chat;
    this.#stopHearing = [
      timelines.changed.add((id) => id === this.#id && this.#draw()),
      timelines.arrived.add((message) => message.conversationId === this.#id && this.#speak(message)),
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

  /** The next time this conversation is opened, it begins at what is new. */
  forgetPlace() {
    this.#chat.keep.set(KEPT + this.#id, null);
  }

  get #timeline() {
    return this.#chat.timelines.get(this.#id);
  }

  get #visible() {
    return !document.hidden && this.#log.clientHeight > 0 && this.#log.checkVisibility({ visibilityProperty: true });
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
    if (!this.#settled) this.#settle(timeline);
    else if (this.#stuck && timeline.atLatest) this.#place.toEnd();
    else if (anchor?.node.isConnected) this.#place.put(anchor.node, anchor.offset);
    if (this.#settled) this.#afterMove(timeline);
  }

  /** The first place: where it was left, else the first unread message, else the end. Fetches the stretch when it is far. */
  #settle(timeline) {
    const kept = this.#chat.keep.get(KEPT + this.#id);
    const wanted = kept?.seq ?? (timeline.newAfter === null ? null : timeline.newAfter + 1);
    if (wanted !== null && !timeline.holds(wanted) && wanted <= timeline.lastSeq && !this.#searched) {
      this.#searched = true;
      this.#chat.timelines.around(this.#id, wanted);
      return;
    }
    this.#settled = true;
    const line = kept ? this.#place.nodeOf(kept.seq) : this.#list.querySelector('.new-line');
    this.#place.toEnd();
    if (line) this.#place.put(line, kept ? kept.offset : Math.min(80, this.#log.clientHeight / 4));
    this.#stuck = timeline.atLatest && this.#place.atEnd;
  }

  #scrolled() {
    const timeline = this.#timeline;
    if (!timeline?.loaded || !this.#settled || !this.#visible) return;
    this.#stuck = timeline.atLatest && this.#place.atEnd;
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
    reading.seen(this.#id, this.#place.lastSeen(covered));
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

  /** Only what newly comes is spoken: not the history that scrolling brings. */
  #speak({ author, text, kind }) {
    if (kind === 'text' && this.#visible) this.#spoken.textContent = `${author}: ${text}`;
  }
}

customElements.define('parley-timeline', TimelineView);
