import { Listeners } from '../lib/listeners.js';

const KEPT = 'preferences';

/** What the person chose, the same in all tabs and devices. Kept in the browser too, so that a page begins as it was left. */
export class Preferences {
  changed = new Listeners();
  #values;
  #unsent = new Map();
  #connection;
  #keep;

  constructor(connection, keep) {
    this.#connection = connection;
    this.#keep = keep;
    this.#values = keep.get(KEPT) ?? {};
    connection.on('welcome', (event) => this.#take(event.preferences));
    connection.on('preferences', (event) => this.#take(event.preferences));
  }

  on(name) {
    return this.#values[name] === 'true';
  }

  /** A choice's text; undefined where there is none. */
  get(name) {
    return this.#values[name];
  }

  /** Shows at once; a choice made without a line reaches the server with the next welcome. */
  set(name, value) {
    const setting = String(value);
    this.#store({ [name]: setting });
    this.#connection.request('preference', { name, setting }).catch(() => this.#unsent.set(name, setting));
  }

  #take(preferences) {
    this.#store({ ...preferences, ...Object.fromEntries(this.#unsent) });
    for (const [name, setting] of this.#unsent) {
      this.#connection.request('preference', { name, setting }).then(
        () => this.#unsent.delete(name),
        () => {}
      );
    }
  }

  #store(some) {
    this.#values = { ...this.#values, ...some };
    this.#keep.set(KEPT, this.#values);
    this.changed.tell();
  }
}
