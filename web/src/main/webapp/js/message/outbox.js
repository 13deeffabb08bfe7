import { Listeners } from '../lib/listeners.js';
import { uuid } from '../lib/uuid.js';
import { waitBefore } from '../push/backoff.js';

const KEPT = 'out.';
// The server asks to try again: so often, then a person decides. Six tries take about a minute.
const TRIES = 6;
// Words of yesterday are not sent unasked.
const STALE = 12 * 60 * 60 * 1000;
const PASSING = ['tryAgain', 'tooManyRequests', 'internal', 'helloFirst'];

/**
 * Messages on their way. Each is kept in the browser before its first try and until it is stored, and keeps its clientId
 * over every try, reload and tab: the server stores it once, however often it comes. One at a time goes per conversation,
 * so that a retry does not overtake its predecessors.
 */
export class Outbox {
  changed = new Listeners();
  #entries = new Map();
  #sending = new Set();
  #connection;
  #keep;
  #now;

  constructor(connection, keep, me, now = Date.now) {
    this.#connection = connection;
    this.#keep = keep;
    this.#now = now;
    for (const name of keep.names(KEPT)) this.#adopt(keep.get(name));
    connection.on('message', (event) => event.authorId === me && this.#arrived(event.clientId));
    connection.on('welcome', () => this.#pumpAll());
  }

  /** What waits in a conversation, oldest first. An entry that could not be sent has the problem's code in `failed`. */
  of(conversationId) {
    return [...this.#entries.values()].filter((entry) => entry.conversationId === conversationId).sort((a, b) => a.at - b.at);
  }

  /**
   * @param {{files?: Object[], reply?: number, quote?: Object}} more what goes along: uploaded files, the seq of the message
   *   that it answers, and how that one is shown meanwhile
   */
  post(conversationId, text, more = {}) {
    const entry = { clientId: uuid(), conversationId, text, ...more, at: this.#now() };
    this.#put(entry);
    this.#pump(conversationId);
  }

  /** How many wait, in all conversations. */
  get size() {
    return this.#entries.size;
  }

  /** Tries again; a text that conflicted with another one's clientId goes under a new one. */
  retry(clientId) {
    const { failed, ...entry } = this.#entries.get(clientId);
    if (failed === 'conflict') {
      this.discard(clientId);
      entry.clientId = uuid();
    }
    this.#put({ ...entry, at: this.#now() });
    this.#pump(entry.conversationId);
  }

  discard(clientId) {
    this.#entries.delete(clientId);
    this.#keep.set(KEPT + clientId, null);
    this.changed.tell();
  }

  /** Another tab kept or sent something: show it here too, but leave the sending to that tab. */
  heard(event) {
    const name = this.#keep.nameOf(event.key);
    if (!name?.startsWith(KEPT)) return;
    if (event.newValue === null) this.#entries.delete(name.slice(KEPT.length));
    else this.#adopt(JSON.parse(event.newValue));
    this.changed.tell();
  }

  #adopt(entry) {
    if (!entry?.clientId) return;
    const stale = !entry.failed && this.#now() - entry.at > STALE;
    this.#entries.set(entry.clientId, stale ? { ...entry, failed: 'stale' } : entry);
  }

  #put(entry) {
    this.#entries.set(entry.clientId, entry);
    this.#keep.set(KEPT + entry.clientId, entry);
    this.changed.tell();
  }

  #arrived(clientId) {
    if (this.#entries.has(clientId)) this.discard(clientId);
  }

  #pumpAll() {
    for (const id of new Set([...this.#entries.values()].map((entry) => entry.conversationId))) this.#pump(id);
  }

  async #pump(conversationId) {
    if (this.#sending.has(conversationId)) return;
    this.#sending.add(conversationId);
    try {
      for (let entry; (entry = this.of(conversationId).find((one) => !one.failed)); ) {
        if (!(await this.#send(entry))) return;
      }
    } finally {
      this.#sending.delete(conversationId);
    }
  }

  /** Returns whether the next one may go: this one is stored, or will never be. */
  async #send({ clientId, conversationId, text, reply, files }) {
    const more = { ...(reply && { reply }), ...(files && { files: files.map((file) => file.id) }) };
    for (let tries = 0; ; tries++) {
      try {
        await this.#connection.request('post', { conversationId, clientId, text, ...more });
        this.#arrived(clientId);
        return true;
      } catch ({ code }) {
        // Offline by choice: it goes when one is back.
        if (code === 'lost' || code === 'offline') return false;
        if (!PASSING.includes(code) || tries + 1 >= TRIES) {
          this.#fail(clientId, code);
          return true;
        }
        await new Promise((resolve) => setTimeout(resolve, waitBefore(tries)));
      }
    }
  }

  #fail(clientId, code) {
    const entry = this.#entries.get(clientId);
    if (entry) this.#put({ ...entry, failed: code });
  }
}
