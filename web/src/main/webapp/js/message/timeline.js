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
    if (!this.loaded) this.newAfter = conversation.unread > 0 ? conversation.readSeq : null;
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

  /** `old` repeats what is applied, `next` follows it, `gap` shows that something is missing. */
  judge(revision) {
    if (revision <= this.revision) return 'old';
    return revision === this.revision + 1 ? 'next' : 'gap';
  }

  /**
   * Applies the next message.
   * @param {Object} message as in the protocol
   * @param {boolean} own
   * @param {number} readSeq how far oneself has read
   */
  apply(message, own, readSeq) {
    const followed = this.atLatest;
    this.revision = message.revision;
    if (own) this.newAfter = null;
    else if (!this.watched && readSeq >= this.lastSeq) this.newAfter = this.lastSeq;
    this.lastSeq = Math.max(this.lastSeq, message.seq);
    const known = this.messages.findIndex((one) => one.seq === message.seq);
    if (known >= 0) this.messages[known] = message;
    else if (followed && (this.watched || this.messages.length < HELD)) this.messages.push(message);
    if (this.messages.length > HELD && this.watched) this.messages.splice(0, this.messages.length - HELD);
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
