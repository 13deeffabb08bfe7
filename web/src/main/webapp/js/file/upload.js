import { waitBefore } from '../push/backoff.js';

// The line or the server may come back; about a minute, then a person decides.
const TRIES = 6;
const PASSING = ['lost', 'tryAgain', 'internal'];

/**
 * One file on its way: chunk after chunk, going on where it was when the line comes back. States: `waiting` (for its
 * turn), `running`, `paused` (for the line), `done`, `failed`, `cancelled`.
 */
export class Upload {
  state = 'waiting';
  /** Why it failed: a code of docs/files.md, `empty` or `unreadable`. */
  problem = null;
  /** Bytes that the server has. */
  sent = 0;
  /** What the server made of it, once it is done. */
  file = null;
  #blob;
  #api;
  #changed;
  #pause;
  #id = null;
  #ending = new AbortController();

  /**
   * @param {{name: string, size: number, slice: function(number, number): Blob}} blob
   * @param api the server's files
   * @param {function()} changed told after every change
   * @param {function(number): Promise} pause resolves after so many ms, or sooner when the line is back
   */
  constructor(blob, api, changed, pause) {
    this.#blob = blob;
    this.#api = api;
    this.#changed = changed;
    this.#pause = pause;
    this.name = blob.name;
    this.size = blob.size;
  }

  get isOver() {
    return ['done', 'failed', 'cancelled'].includes(this.state);
  }

  /** Refuses it before anything is sent. */
  refuse(problem) {
    this.#become('failed', problem);
  }

  /** Begins it, or goes on after it failed. Never rejects. */
  async run() {
    this.#become('running');
    let tries = 0;
    let before = -1;
    while (!this.isOver) {
      try {
        await this.#send();
      } catch (problem) {
        if (this.state === 'cancelled') return;
        tries = this.sent > before ? 0 : tries + 1;
        before = this.sent;
        if (!PASSING.includes(problem.code) || tries >= TRIES) return this.#fail(problem);
        this.#become('paused');
        await this.#pause(Math.max(problem.wait, waitBefore(tries)));
        if (this.state === 'paused') this.#become('running');
      }
    }
  }

  /** Ends it, and leaves nothing of it with the server. */
  cancel() {
    this.#become('cancelled');
    this.#ending.abort();
    if (this.#id !== null) this.#api.discard(this.#id).catch(() => {});
  }

  async #send() {
    const stored = new Set((await this.#begun()).stored);
    this.#count(stored);
    for (let position = 0; position * this.#chunkSize < this.size; position++) {
      if (stored.has(position)) continue;
      await this.#api.put(this.#id, position, await this.#bytes(position), this.#ending.signal);
      stored.add(position);
      this.#count(stored);
    }
    this.file = await this.#api.finish(this.#id, this.#ending.signal);
    this.#become('done');
  }

  #chunkSize = 1;

  async #begun() {
    const upload = this.#id === null ? await this.#api.create(this.name, this.size) : await this.#api.find(this.#id);
    this.#id = upload.id;
    this.#chunkSize = upload.chunkSize;
    this.name = upload.name;
    // It was cancelled while the server was still making a place for it.
    if (this.state === 'cancelled') await this.#api.discard(upload.id);
    return upload;
  }

  /** Read whole before it is sent: a file that changed or went away on the disk is no lost line. */
  async #bytes(position) {
    try {
      const from = position * this.#chunkSize;
      return await this.#blob.slice(from, Math.min(this.size, from + this.#chunkSize)).arrayBuffer();
    } catch {
      throw { code: 'unreadable' };
    }
  }

  #count(stored) {
    let sent = 0;
    for (const position of stored) sent += Math.min(this.#chunkSize, this.size - position * this.#chunkSize);
    this.sent = sent;
    this.#changed();
  }

  #fail({ code = 'internal' }) {
    // What the server no longer has, or does not take, begins anew when a person asks for it again.
    if (code === 'notFound' || code === 'invalid') this.#id = null;
    this.#become('failed', code);
  }

  #become(state, problem = null) {
    this.state = state;
    this.problem = problem;
    this.#changed();
  }
}
