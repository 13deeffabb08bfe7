/** What the server answered instead of what was asked for; `code` as in docs/files.md, `lost` without any answer. */
export class FileProblem extends Error {
  constructor(code, wait = 0) {
    super(code);
    this.code = code;
    this.wait = wait; // ms, where the server said when to come again
  }
}

/** The server's files, as docs/files.md has them. Everything rejects with a FileProblem. */
export class FileApi {
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Where a file is: `''`, `preview` or `thumbnail` of it. */
  url(id, part = '') {
    return `${this.#base}/files/${id}${part && `/${part}`}`;
  }

  /** @returns {Promise<{id: number, name: string, chunkSize: number, stored: number[]}>} */
  create(name, size) {
    return this.#ask('', { method: 'POST', body: JSON.stringify({ name, size }) });
  }

  /** How far an upload is; the same as `create` answers. */
  find(id) {
    return this.#ask(`/${id}/upload`);
  }

  put(id, position, bytes, signal) {
    return this.#ask(`/${id}/chunks/${position}`, { method: 'PUT', body: bytes, signal });
  }

  /** @returns {Promise<{id: number, name: string, size: number, type: string}>} */
  finish(id, signal) {
    return this.#ask(`/${id}/finish`, { method: 'POST', signal });
  }

  discard(id) {
    return this.#ask(`/${id}`, { method: 'DELETE', keepalive: true });
  }

  async #ask(path, options) {
    let answer;
    try {
      answer = await fetch(`${this.#base}/files${path}`, options);
    } catch (error) {
      throw new FileProblem(error.name === 'AbortError' ? 'cancelled' : 'lost');
    }
    if (answer.status === 204) return null;
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return said;
    throw new FileProblem(codeOf(answer.status, said), Number(answer.headers.get('Retry-After') ?? 0) * 1000);
  }
}

function codeOf(status, { code }) {
  if (status === 503) return 'tryAgain';
  if (status === 413) return 'tooLarge';
  return code ?? (status === 401 ? 'signedOut' : 'internal');
}
