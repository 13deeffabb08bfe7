import { later } from '../lib/soon.js';
import { lastRead } from './timeline.js';

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
    // What was marked as unread again is to be seen again.
    connection.on('marked', ({ conversationId, unreadFrom }) => unreadFrom && this.forget(conversationId));
  }

  /** A message was seen, and with it all before. */
  seen(conversationId, seq) {
    if (seq <= Math.max(this.#read(conversationId), this.#seen.get(conversationId) ?? 0)) return;
    this.#seen.set(conversationId, seq);
    this.#send();
  }

  /** What was seen and not told yet shall not be told: it was marked as unread again. */
  forget(conversationId) {
    this.#seen.delete(conversationId);
  }

  #sendAll() {
    for (const [conversationId, seq] of this.#seen) {
      if (seq <= this.#read(conversationId)) this.#seen.delete(conversationId);
      else this.#connection.request('read', { conversationId, seq }).catch(() => {});
    }
  }

  #read(conversationId) {
    const conversation = this.#conversations.get(conversationId);
    return conversation ? lastRead(conversation) : 0;
  }
}
