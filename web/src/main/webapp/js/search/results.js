import { Listeners } from '../lib/listeners.js';

/** What the server found for the last question, page by page. An answer to an earlier question is dropped. */
export class Results {
  changed = new Listeners();
  all = [];
  more = false;
  /** Whether the server still prepares its index, so that something may be missing. */
  incomplete = false;
  /** @type {'idle'|'busy'|'done'|'problem'} */
  state = 'idle';
  #connection;
  #command = null;
  #cursor = null;
  #question = 0;

  constructor(connection) {
    this.#connection = connection;
  }

  /** Asks anew. What was found before stays until the answer comes. @param {?Object} command null forgets */
  ask(command) {
    this.#command = command;
    if (command) return this.#request({ ...command }, (results) => results);
    this.#question++;
    this.all = [];
    this.more = false;
    return this.#tell('idle');
  }

  /** Adds the next page. */
  next() {
    if (!this.more || this.state === 'busy') return undefined;
    return this.#request({ ...this.#command, before: this.#cursor }, (results) => [...this.all, ...results]);
  }

  async #request(command, join) {
    const question = ++this.#question;
    this.#tell('busy');
    try {
      const { results, more, cursor, incomplete } = await this.#connection.request('search', command);
      if (question !== this.#question) return;
      this.all = join(results);
      this.more = more;
      this.#cursor = cursor;
      this.incomplete = Boolean(incomplete);
      this.#tell('done');
    } catch {
      if (question === this.#question) this.#tell('problem');
    }
  }

  #tell(state) {
    this.state = state;
    this.changed.tell();
  }
}
