/** The server's answer was a problem; `code` as in the protocol, or `lost` when the line broke before an answer came. */
export class Problem extends Error {
  constructor(code, detail = '') {
    super(`${code} ${detail}`.trim());
    this.code = code;
    this.detail = detail;
  }
}

/** Commands that wait for their answer, found by `ref`. */
export class Requests {
  #waiting = new Map();
  #last = 0;

  /** Numbers a command. Returns its frame's content and the promise of its answer. */
  add(command) {
    const ref = String(++this.#last);
    const answer = new Promise((resolve, reject) => this.#waiting.set(ref, { resolve, reject, since: Date.now() }));
    return { frame: { ...command, ref }, answer };
  }

  /** Takes an `ok` or a `problem`. */
  answer(event) {
    const waiting = this.#waiting.get(event.ref);
    if (!waiting) return;
    this.#waiting.delete(event.ref);
    if (event.type === 'ok') waiting.resolve(event);
    else waiting.reject(new Problem(event.code, event.detail));
  }

  /** Since when the oldest waits, in ms since 1970, or null. */
  get oldest() {
    const [first] = this.#waiting.values();
    return first ? first.since : null;
  }

  lose() {
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new Problem('lost'));
  }
}
