import { Listeners } from '../lib/listeners.js';

const KEPT = 'conversations';
// Timers of a browser do not reach far: one that lies beyond is set again. In ms.
const DAY = 24 * 60 * 60 * 1000;

/** The conversations one is a member of, each as the server described it, moved on by the events since. */
export class Conversations {
  changed = new Listeners();
  /** Told the id of a conversation that one is no member of any more, what it was, and whether it was deleted. */
  left = new Listeners();
  /** Told a group whose name or colour may have changed. */
  settled = new Listeners();
  #all = new Map();
  /** Those that events moved on since the last welcome: newer than a page that comes later. */
  #moved = new Set();
  #unmute = 0;
  #connection;
  #me;

  /** @param visit remembers them from page to page, so that windows and list stand before the line does */
  constructor(connection, visit, me) {
    this.#connection = connection;
    this.#me = me;
    for (const one of visit.get(KEPT) ?? []) this.#all.set(one.id, one);
    addEventListener('pagehide', () => visit.set(KEPT, this.all()));
    connection.on('welcome', (event) => this.#welcome(event));
    connection.on('conversation', (event) => this.take(event.conversation));
    connection.on('reset', (event) => this.take(event.conversation));
    connection.on('message', (event) => this.#message(event));
    connection.on('marked', (event) => this.#marked(event));
    connection.on('draft', ({ conversationId, text }) => this.drafted(conversationId, text));
    connection.on('membership', (event) => this.#membership(event));
    connection.on('group', (event) => this.#settled(event));
    connection.on('person', (event) => this.#renamed(event.person));
    connection.on('groupDeleted', (event) => this.#drop(event.conversationId, true));
  }

  get(id) {
    return this.#all.get(id);
  }

  all() {
    return [...this.#all.values()];
  }

  /** The direct conversation with a person, if there is one. */
  directWith(personId) {
    return this.all().find((one) => one.otherId === personId);
  }

  /** The id of the direct conversation with a person, who gets one if there is none. Rejects with a Problem. */
  async openDirect(participantId) {
    const { conversation } = await this.#connection.request('openDirect', { participantId });
    this.take(conversation);
    return conversation.id;
  }

  /** Unread messages, those of muted conversations aside. */
  get unread() {
    return this.all().reduce((sum, one) => sum + (one.muted ? 0 : one.unread), 0);
  }

  take(conversation) {
    const before = this.#all.get(conversation.id);
    this.#moved.add(conversation.id);
    this.#all.set(conversation.id, conversation);
    if (conversation.mutedUntil) this.#watchMutes();
    if (before && (before.name !== conversation.name || before.colour !== conversation.colour)) this.settled.tell(conversation);
    this.changed.tell();
  }

  /** What is muted for a time ends that by itself: nobody tells when. */
  #watchMutes() {
    clearTimeout(this.#unmute);
    const now = Date.now();
    const timed = this.all().filter((one) => one.mutedUntil);
    for (const { mutedUntil, ...one } of timed) if (mutedUntil <= now) this.#all.set(one.id, { ...one, muted: false });
    const next = Math.min(...timed.map((one) => one.mutedUntil).filter((at) => at > now));
    if (next < Infinity) this.#unmute = setTimeout(() => (this.#watchMutes(), this.changed.tell()), Math.min(next - now + 1, DAY));
  }

  /** The server says that one is no member. */
  forget(id) {
    this.#drop(id);
  }

  /** What is written in a conversation and not sent, as the server has it. */
  drafted(conversationId, text) {
    const one = this.#all.get(conversationId);
    if (one && (one.draft ?? '') !== text) this.take({ ...one, draft: text || undefined });
  }

  async #welcome({ conversations, moreConversations }) {
    const seen = new Set();
    this.#moved.clear();
    this.#takePage(conversations, seen);
    try {
      let last = conversations.at(-1)?.id;
      for (let more = moreConversations; more; ) {
        const page = await this.#connection.request('conversations', { after: last });
        this.#takePage(page.conversations, seen);
        last = page.conversations.at(-1)?.id ?? last;
        more = page.more;
      }
    } catch {
      return; // the line broke: the next welcome begins anew
    }
    for (const id of this.#all.keys()) if (!seen.has(id) && !this.#moved.has(id)) this.#drop(id);
  }

  #takePage(conversations, seen) {
    for (const one of conversations) {
      const before = this.#all.get(one.id);
      if (!this.#moved.has(one.id)) this.#all.set(one.id, one);
      if (before && before.colour !== one.colour) this.settled.tell(one);
      seen.add(one.id);
    }
    this.#watchMutes();
    this.changed.tell();
  }

  #message(event) {
    const one = this.#all.get(event.conversationId);
    // An older one has only changed.
    if (!one || event.seq <= one.lastSeq) return;
    const counts = event.kind === 'text' && event.authorId !== this.#me && event.seq > one.readSeq;
    this.take({
      ...one,
      revision: event.revision,
      lastSeq: event.seq,
      lastAt: event.at,
      hidden: false,
      unread: one.unread + (counts ? 1 : 0),
    });
  }

  #marked({ conversationId, readSeq, unread, unreadFrom }) {
    const one = this.#all.get(conversationId);
    if (one) this.take({ ...one, readSeq, unread, unreadFrom });
  }

  #membership({ conversationId, participantId, role, left, memberCount }) {
    const one = this.#all.get(conversationId);
    if (!one) return;
    if (left && participantId === this.#me) this.#drop(conversationId);
    else this.take({ ...one, memberCount, role: participantId === this.#me ? role : one.role });
  }

  #settled({ conversationId, name, colour, public: open, posting, mentionAll }) {
    const one = this.#all.get(conversationId);
    if (!one) return;
    const settled = { ...one, name, colour, public: open, posting, mentionAll };
    this.take({ ...settled, writable: may(settled, 'posting') });
  }

  /** A direct conversation is called as the other person is. */
  #renamed({ id, name }) {
    const one = this.directWith(id);
    if (one && one.name !== name) this.take({ ...one, name });
  }

  #drop(id, deleted = false) {
    const gone = this.#all.get(id);
    this.#all.delete(id);
    this.changed.tell();
    this.left.tell(id, gone, deleted);
  }
}

/**
 * Whether one's role lets one do what a conversation allows to all its members, or to its moderators. Pure.
 * @param {'posting'|'mentionAll'} right
 */
export function may({ kind, role, ...conversation }, right) {
  if (kind !== 'group') return right === 'posting';
  return role === 'moderator' || (role === 'member' && conversation[right] === 'all');
}

/** Whether one may react, and delete what one wrote: also where only moderators write. Pure. */
export function mayReact({ kind, role, writable }) {
  return kind === 'group' ? role !== 'reader' : writable;
}
