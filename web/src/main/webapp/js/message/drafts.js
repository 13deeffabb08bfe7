const KEPT = 'draft.';
// A person's pause after which what he wrote goes to the server. In ms.
const PAUSE = 800;

/**
 * What is written and not sent: kept in the browser at once, and by the server a little later, for the other devices. Until
 * the server has it, the browser's is the truth.
 */
export class Drafts {
  #timers = new Map();
  #connection;
  #keep;
  #conversations;

  constructor(connection, keep, conversations) {
    this.#connection = connection;
    this.#keep = keep;
    this.#conversations = conversations;
    connection.on('welcome', () => this.#sendAll());
  }

  /**
   * @returns {{text: string, reply: ?Object}} `reply` is the quote of the message that it answers; only the browser in which it
   *   was written knows it
   */
  of(conversationId) {
    const own = this.#keep.get(KEPT + conversationId);
    const known = this.#conversations.get(conversationId)?.draft ?? '';
    if (own?.text !== undefined && (own.unsent || own.text === known)) return { text: own.text, reply: own.reply ?? null };
    return { text: known, reply: null };
  }

  set(conversationId, text, reply) {
    const now = this.of(conversationId);
    if (now.text === text && now.reply?.seq === reply?.seq) return;
    this.#keep.set(KEPT + conversationId, { text, reply, unsent: true });
    clearTimeout(this.#timers.get(conversationId));
    // What was sent as a message is no draft any more, on no device, and at once.
    this.#timers.set(conversationId, setTimeout(() => this.#send(conversationId), text === '' ? 0 : PAUSE));
  }

  /** How many the server has not yet. */
  get unsent() {
    return this.#keep.names(KEPT).filter((name) => this.#keep.get(name)?.unsent).length;
  }

  async #send(conversationId) {
    const { text, reply, unsent } = this.#keep.get(KEPT + conversationId) ?? {};
    if (!unsent) return;
    try {
      await this.#connection.request('draft', { conversationId, text, ...(reply && { reply: reply.seq }) });
    } catch ({ code }) {
      // A line that is back sends it; what the server refuses stays here.
      if (code !== 'notFound') return;
    }
    this.#conversations.drafted(conversationId, text);
    const now = this.#keep.get(KEPT + conversationId);
    if (now?.text === text) this.#keep.set(KEPT + conversationId, text === '' ? null : { ...now, unsent: false });
  }

  #sendAll() {
    for (const name of this.#keep.names(KEPT)) this.#send(Number(name.slice(KEPT.length)));
  }
}
