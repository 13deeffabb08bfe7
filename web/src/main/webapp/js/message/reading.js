import { later } from '../lib/soon.js';

// Scrolling through a page sends one mark, not one per message. In ms.
const PAUSE = 200;

/** Tells the server how far oneself has really read. What could not be told is told when the line is back. */
export class Reading {
  #seen = new Map();
  #connection;
  #conversations;
  #send = later(() => this.#sendAll(), PAUSE);

  constructor(connection, conversations) {
    this.#connection = connection;
    this.#conversations = conversations;
    connection.on('welcome', this.#send);
  }

  /** A message was seen, and with it all before. */
  seen(conversationId, seq) {
    const readSeq = this.#conversations.get(conversationId)?.readSeq ?? 0;
    if (seq <= Math.max(readSeq, this.#seen.get(conversationId) ?? 0)) return;
    this.#seen.set(conversationId, seq);
    this.#send();
  }

  #sendAll() {
    for (const [conversationId, seq] of this.#seen) {
      if (seq <= (this.#conversations.get(conversationId)?.readSeq ?? 0)) this.#seen.delete(conversationId);
      else this.#connection.request('read', { conversationId, seq }).catch(() => {});
    }
  }
}
