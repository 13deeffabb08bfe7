import { Listeners } from '../lib/listeners.js';

const KEPT = 'status';

/** What oneself has chosen to be, the same in all tabs, and what one may choose. Kept, so that a page begins as it was left. */
export class OwnStatus {
  changed = new Listeners();
  value = 'online';
  choices = ['online', 'invisible', 'offline', 'busy'];
  #connection;
  #keep;

  constructor(connection, keep) {
    this.#connection = connection;
    this.#keep = keep;
    this.value = keep.get(KEPT) ?? this.value;
    for (const type of ['welcome', 'offline', 'status']) connection.on(type, (event) => this.#take(event));
  }

  get isOffline() {
    return this.value === 'offline';
  }

  /** Resolves when it is stored; what is shown follows the server's word. */
  choose(status) {
    return this.#connection.request('status', { status });
  }

  #take({ status, statuses }) {
    this.value = status;
    this.choices = statuses;
    this.#keep.set(KEPT, status);
    this.changed.tell();
  }
}
