import { Listeners } from '../lib/listeners.js';
import { Upload } from './upload.js';

// At once over all conversations: more do not get through sooner, and messages want the line too.
const AT_ONCE = 3;

/** The files that wait at the inputs of all conversations, until a message takes them. */
export class Uploads {
  /** Told the conversation whose files changed. */
  changed = new Listeners();
  /** Most bytes of a file; unknown until the server said so. */
  limit = Infinity;
  /** Files in one message. */
  most = 10;
  #api;
  #connection;
  #byConversation = new Map();

  constructor(api, connection) {
    this.#api = api;
    this.#connection = connection;
    connection.on('welcome', ({ limits }) => {
      this.limit = limits.file ?? this.limit;
      this.most = limits.files ?? this.most;
    });
    globalThis.addEventListener?.('beforeunload', (event) => this.#running > 0 && event.preventDefault());
  }

  /** Those of a conversation, in the order in which they were added. */
  of(conversationId) {
    return this.#byConversation.get(conversationId) ?? [];
  }

  /** Adds files and begins to send them; those that are empty or too large fail before anything is sent. */
  add(conversationId, files) {
    const tell = () => this.changed.tell(conversationId);
    const added = [...files].map((file) => new Upload(file, this.#api, tell, (ms) => this.#pause(ms)));
    this.#byConversation.set(conversationId, [...this.of(conversationId), ...added]);
    for (const upload of added) {
      if (upload.size === 0) upload.refuse('empty');
      else if (upload.size > this.limit) upload.refuse('tooLarge');
    }
    this.changed.tell(conversationId);
    this.#next();
  }

  /** Takes one away, whatever its state. */
  remove(conversationId, upload) {
    this.#keep(conversationId, this.of(conversationId).filter((one) => one !== upload));
    upload.cancel();
    this.#next();
  }

  retry(upload) {
    upload.state = 'waiting';
    this.#next();
  }

  /** The files that are there, which a message takes along now: at most as many as one holds. */
  take(conversationId) {
    const all = this.of(conversationId);
    const taken = all.filter((one) => one.state === 'done').slice(0, this.most);
    this.#keep(conversationId, all.filter((one) => !taken.includes(one)));
    return taken.map((one) => one.file);
  }

  #keep(conversationId, uploads) {
    if (uploads.length > 0) this.#byConversation.set(conversationId, uploads);
    else this.#byConversation.delete(conversationId);
    this.changed.tell(conversationId);
  }

  get #running() {
    return [...this.#byConversation.values()].flat().filter((one) => one.state === 'running' || one.state === 'paused').length;
  }

  #next() {
    const waiting = [...this.#byConversation.values()].flat().filter((one) => one.state === 'waiting');
    for (const upload of waiting.slice(0, Math.max(0, AT_ONCE - this.#running))) upload.run().then(() => this.#next());
  }

  /** After so many ms, or as soon as the line is back. */
  #pause(ms) {
    return new Promise((resolve) => {
      const forget = this.#connection.stateChanged.add((state) => state === 'online' && end());
      const timer = setTimeout(end, ms);
      function end() {
        clearTimeout(timer);
        forget();
        resolve();
      }
    });
  }
}
