/**
 * What a browser remembers for one person: JSON values in local storage, each under its own key, so that two tabs that
 * write at once do not overwrite each other's. A full or forbidden storage is no error: then nothing is remembered.
 */
export class Keep {
  #storage;
  #prefix;
  #ended = false;

  /** @param {Storage} storage @param {number} userId whose things these are */
  constructor(storage, userId) {
    this.#storage = storage;
    this.#prefix = `parley.${userId}.`;
  }

  get(name) {
    try {
      return JSON.parse(this.#storage.getItem(this.#prefix + name));
    } catch {
      return null;
    }
  }

  /** Keeps a value; null and undefined forget it. Returns whether it is kept. */
  set(name, value) {
    if (this.#ended) return false;
    try {
      if (value === null || value === undefined) this.#storage.removeItem(this.#prefix + name);
      else this.#storage.setItem(this.#prefix + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets all that it holds, and from now on holds nothing. */
  end() {
    for (const name of this.names('')) this.set(name, null);
    this.#ended = true;
  }

  /** The names that begin so, without the person's prefix. */
  names(beginning) {
    const whole = this.#prefix + beginning;
    return Object.keys(this.#storage)
      .filter((key) => key.startsWith(whole))
      .map((key) => key.slice(this.#prefix.length));
  }

  /** The name of a storage event's key, or null when it is not this person's. */
  nameOf(key) {
    return key?.startsWith(this.#prefix) ? key.slice(this.#prefix.length) : null;
  }
}
