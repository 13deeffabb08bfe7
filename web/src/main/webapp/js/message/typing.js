import { Listeners } from '../lib/listeners.js';

const AGAIN = 3_000; // one's own typing is told at most so often, in ms
const LASTS = 6_000; // somebody who is not heard of for so long has stopped, in ms

/** Who is typing where, and telling the others that oneself is. */
export class Typing {
  /** Told the conversation's id. */
  changed = new Listeners();
  #who = new Map();
  #told = new Map();
  #connection;
  #me;

  constructor(connection, me) {
    this.#connection = connection;
    this.#me = me;
    connection.on('typing', ({ conversationId, participantId, on }) => this.#heard(conversationId, participantId, on));
    connection.on('message', ({ conversationId, authorId }) => this.#heard(conversationId, authorId, false));
    connection.stateChanged.add((state) => state === 'online' || this.#forget());
  }

  /** The ids of those who are typing in a conversation. */
  who(conversationId) {
    return [...(this.#who.get(conversationId)?.keys() ?? [])];
  }

  /** Oneself typed something. */
  typed(conversationId) {
    const now = Date.now();
    if (now - (this.#told.get(conversationId) ?? 0) < AGAIN) return;
    this.#told.set(conversationId, now);
    this.#tell(conversationId, true);
  }

  /** Oneself sent it, or took it back. */
  stopped(conversationId) {
    if (this.#told.delete(conversationId)) this.#tell(conversationId, false);
  }

  #tell(conversationId, on) {
    this.#connection.request('typing', { conversationId, on }).catch(() => {});
  }

  #heard(conversationId, participantId, on) {
    if (participantId === this.#me) return;
    const here = this.#who.get(conversationId) ?? new Map();
    if (!on && !here.has(participantId)) return;
    clearTimeout(here.get(participantId));
    if (on) here.set(participantId, setTimeout(() => this.#heard(conversationId, participantId, false), LASTS));
    else here.delete(participantId);
    if (here.size > 0) this.#who.set(conversationId, here);
    else this.#who.delete(conversationId);
    this.changed.tell(conversationId);
  }

  #forget() {
    for (const [id, here] of this.#who) for (const who of here.keys()) this.#heard(id, who, false);
  }
}
