/** Messages fetched at once. */
export const PAGE = 50;
// More messages than these are not held: the pages farthest from the reader go.
const HELD = 300;

/**
 * What is held of one conversation: a stretch of its messages without gaps, its members, and the highest revision applied.
 * Knows neither the line nor the document.
 */
export class Timeline {
  /** @type {Object[]} by seq, contiguous */
  messages = [];
  /** @type {Map<number, Object>} by participant; complete when `membersComplete` */
  members = new Map();
  membersComplete = false;
  revision = 0;
  /** The highest revision known of while some before it are missing; 0 when none are. */
  missing = 0;
  lastSeq = 0;
  floorSeq = 0;
  loaded = false;
  /** The code of the problem that kept it from loading. */
  problem = null;
  /** The "new messages" line stands after this seq; null for no line. */
  newAfter = null;
  /** The seq that a person wants to see; null when he is there. */
  wanted = null;
  /** Whether a person looks at the newest message; the view says so. */
  watched = false;

  /** Begins with a conversation and its last page, as `open` and `reset` bring them. */
  begin({ conversation, messages }) {
    if (!this.loaded) this.newAfter = conversation.unread > 0 ? lastRead(conversation) : null;
    this.revision = conversation.revision;
    this.lastSeq = conversation.lastSeq;
    this.floorSeq = conversation.floorSeq;
    this.messages = messages;
    this.loaded = true;
    this.problem = null;
  }

  get atLatest() {
    return (this.messages.at(-1)?.seq ?? this.lastSeq) >= this.lastSeq;
  }

  get atOldest() {
    return (this.messages[0]?.seq ?? 1) <= this.floorSeq + 1;
  }

  /**
   * `old` repeats what is applied, `next` follows it, `gap` shows that something is missing.
   * @param {{revision: number, after?: number}} event `after` where it does not follow its predecessor by one
   */
  judge({ revision, after = revision - 1 }) {
    if (revision <= this.revision) return 'old';
    return after <= this.revision ? 'next' : 'gap';
  }

  /**
   * Applies the next message: a new one, or one that changed while nobody listened.
   * @param {Object} message as in the protocol
   * @param {boolean} own
   * @param {number} readSeq how far oneself has read
   * @returns {boolean} whether it is newer than all before
   */
  apply({ after, ...message }, own, readSeq) {
    const isNew = message.seq > this.lastSeq;
    const followed = this.atLatest;
    this.revision = message.revision;
    if (isNew) {
      if (own) this.newAfter = null;
      else if (!this.watched && readSeq >= this.lastSeq) this.newAfter = this.lastSeq;
      this.lastSeq = message.seq;
    }
    if (this.holds(message.seq) || (isNew && followed && (this.watched || this.messages.length < HELD))) this.#put(message);
    if (this.messages.length > HELD && this.watched) this.messages.splice(0, this.messages.length - HELD);
    if (!isNew) this.#follow(message);
    return isNew;
  }

  /** In the place of its seq. What was missed comes in the order of revisions, so an older one may come after a newer. */
  #put(message) {
    const at = this.messages.findLastIndex((one) => one.seq <= message.seq);
    const known = this.messages[at]?.seq === message.seq;
    this.messages.splice(known ? at : at + 1, known ? 1 : 0, this.#quoting(message));
  }

  /** Its quote as the quoted message is held here: that one may have changed while this one was on its way. */
  #quoting(message) {
    const original = message.quote && this.messages.find((one) => one.seq === message.quote.seq);
    return original ? { ...message, quote: quoteOf(message.quote, original) } : message;
  }

  /**
   * Applies the next change of a message: `messageChanged`, `reaction` or `pin`.
   * @param {Object} event as in the protocol
   * @param {boolean} own whether oneself did it
   */
  change(event, own) {
    this.revision = event.revision;
    if (event.type === 'messageChanged') this.#follow(event);
    const at = this.messages.findIndex((one) => one.seq === event.seq);
    // A page that was fetched meanwhile may already have it as it is later.
    if (at < 0 || this.messages[at].revision >= event.revision) return;
    this.messages[at] = { ...CHANGES[event.type](this.messages[at], event, own), revision: event.revision };
  }

  /** A quote is its message's, also when that changes, and also when that one is not held. */
  #follow(original) {
    this.messages = this.messages.map((one) => (one.quote?.seq === original.seq ? { ...one, quote: quoteOf(one.quote, original) } : one));
  }

  /** Oneself saved a message, or took it from the list. */
  save(seq, on) {
    this.messages = this.messages.map((one) => (one.seq === seq ? { ...one, saved: on } : one));
  }

  /** Oneself marked all from a message on as unread. */
  unread(fromSeq) {
    this.newAfter = fromSeq - 1;
  }

  /** Puts an older page before what is held; the newest held ones go when it becomes too much. */
  older(page) {
    const first = this.messages[0]?.seq ?? Infinity;
    this.messages = [...page.filter((message) => message.seq < first), ...this.messages].slice(0, HELD);
  }

  /** Puts a newer page behind what is held; the oldest held ones go when it becomes too much. */
  newer(page) {
    const last = this.messages.at(-1)?.seq ?? 0;
    this.messages = [...this.messages, ...page.filter((message) => message.seq > last)].slice(-HELD);
    this.lastSeq = Math.max(this.lastSeq, this.messages.at(-1)?.seq ?? 0);
  }

  /** Shows another stretch instead. */
  replace(page) {
    this.messages = page.slice(-HELD);
    this.lastSeq = Math.max(this.lastSeq, page.at(-1)?.seq ?? 0);
  }

  holds(seq) {
    return this.messages.length > 0 && this.messages[0].seq <= seq && seq <= this.messages.at(-1).seq;
  }

  addMembers(members) {
    for (const member of members) this.members.set(member.participantId, member);
  }

  /** Takes marks `[[participantId, seq], …]`. A mark never goes back. */
  mark(marks) {
    for (const [id, seq] of marks) {
      const member = this.members.get(id);
      if (member && seq > member.readSeq) member.readSeq = seq;
    }
  }
}

// UTF-16 units of a quote's text.
const QUOTED = 200;

/** The last message that counts as read in a conversation, by what was marked as unread again. */
export function lastRead({ readSeq, unreadFrom }) {
  return unreadFrom ? unreadFrom - 1 : readSeq;
}

/** `revision` tells that the quote looks otherwise, while the message that quotes is the same. */
function quoteOf(quote, { text, deleted, revision }) {
  return { ...quote, text: text.slice(0, QUOTED), deleted: Boolean(deleted), revision };
}

const CHANGES = {
  messageChanged(message, { text, html, edited, deleted, mentions, mentionsAll }) {
    if (!deleted) return { ...message, text, html, edited, mentions, mentionsAll };
    const { conversationId, seq, ordinal, authorId, author, clientId, at, kind } = message;
    return { conversationId, seq, ordinal, authorId, author, clientId, at, kind, text, deleted };
  },

  reaction(message, { emoji, count, on }, own) {
    const reactions = [...(message.reactions ?? [])];
    const at = reactions.findIndex((one) => one.emoji === emoji);
    const mine = own ? on : (reactions[at]?.mine ?? false);
    if (at < 0) reactions.push({ emoji, count, mine });
    else reactions[at] = { emoji, count, mine };
    return { ...message, reactions: reactions.filter((one) => one.count > 0) };
  },

  pin(message, { on, at }) {
    return { ...message, pinned: on ? at : undefined };
  },
};
