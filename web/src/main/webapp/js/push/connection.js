import { Listeners } from '../lib/listeners.js';
import { waitBefore } from './backoff.js';
import { Problem, Requests } from './requests.js';

const BEAT = 5_000; // how often the line is looked at
const QUIET = 25_000; // after this silence a ping asks whether the line lives
const ANSWER = 10_000; // an answer that takes longer means that it does not
const SIGN_IN_ENDED = 4001;
const PASSES_OFFLINE = ['status', 'preference', 'ping'];

/**
 * The socket, kept open: it says hello, comes back by itself after a loss, and hands each event to those who asked for its type.
 * States: `connecting` (not yet welcomed), `online`, `offline` (by one's own choice: the line stands, and little passes), `lost`,
 * `resting` (the page is put aside), `ended` (signed out).
 */
export class Connection {
  state = 'connecting';
  stateChanged = new Listeners();
  #url;
  #hello;
  #signedIn;
  #socket = null;
  #requests = new Requests();
  #handlers = new Map();
  #attempt = 0;
  #heardAt = 0;
  #retry = 0;

  /**
   * @param {string} url of the socket
   * @param {function(): Object} hello the fields of the `hello` command
   * @param {function(): Promise<boolean>} signedIn asks the server; false has already led to the sign-in page
   */
  constructor(url, hello, signedIn) {
    this.#url = url;
    this.#hello = hello;
    this.#signedIn = signedIn;
    // First of all handlers: those of the features may already send commands when they hear the welcome.
    this.on('welcome', () => this.#welcomed('online'));
    this.on('offline', () => this.#welcomed('offline'));
    this.on('status', ({ status }) => status === 'offline' && this.#become('offline'));
    // Events were dropped, among them such as have no revision: only a new snapshot makes up for those.
    this.on('resync', () => this.#greet());
    for (const type of ['ok', 'problem']) this.on(type, (event) => this.#requests.answer(event));
  }

  /** Handlers of a type are called in the order in which they were added. */
  on(type, handler) {
    if (!this.#handlers.has(type)) this.#handlers.set(type, new Listeners());
    this.#handlers.get(type).add(handler);
  }

  /** Sends a command. Resolves to its `ok`; rejects with a Problem. */
  request(type, fields = {}) {
    const passes = this.state === 'online' || (this.state === 'offline' && PASSES_OFFLINE.includes(type));
    if (!passes) return Promise.reject(new Problem('lost'));
    return this.#send({ type, ...fields });
  }

  start() {
    setInterval(() => this.#beat(), BEAT);
    addEventListener('online', () => this.tryNow());
    addEventListener('offline', () => this.#lose());
    document.addEventListener('visibilitychange', () => document.hidden || this.tryNow());
    // A page in the back/forward cache may hold no socket; when it is shown again it asks for what it missed.
    addEventListener('pagehide', () => this.#rest());
    addEventListener('pageshow', (event) => event.persisted && this.#wake());
    this.#connect();
  }

  /** Does not wait for the next try: the network came back, or a person asks for it. */
  tryNow() {
    if (this.state === 'lost') this.#connect();
    else this.#probe();
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#drop();
    const socket = (this.#socket = new WebSocket(this.#url));
    let opened = false;
    this.#heardAt = Date.now();
    socket.onopen = () => {
      opened = true;
      this.#greet();
    };
    socket.onmessage = (message) => this.#hear(message.data);
    socket.onclose = (event) => this.#closed(event.code, opened);
  }

  #greet() {
    this.#send({ type: 'hello', ...this.#hello() }).catch(() => this.#lose());
  }

  #send(command) {
    const { frame, answer } = this.#requests.add(command);
    this.#socket.send(JSON.stringify(frame));
    return answer;
  }

  #hear(text) {
    this.#heardAt = Date.now();
    for (const event of JSON.parse(text)) this.#handlers.get(event.type)?.tell(event);
  }

  #welcomed(state) {
    this.#attempt = 0;
    this.#become(state);
  }

  async #closed(code, opened) {
    this.#lose();
    // A refused handshake tells a script nothing: only the server knows whether the sign-in still holds.
    if (code === SIGN_IN_ENDED || !opened) {
      if (!(await this.#signedIn())) {
        clearTimeout(this.#retry);
        this.#become('ended');
      }
    }
  }

  #beat() {
    const now = Date.now();
    const socket = this.#socket;
    if (!socket) return;
    const oldest = socket.readyState === WebSocket.CONNECTING ? this.#heardAt : this.#requests.oldest;
    if (oldest !== null && now - oldest > ANSWER && now - this.#heardAt > ANSWER) this.#lose();
    else if (now - this.#heardAt > QUIET) this.#probe();
  }

  #probe() {
    if ((this.state === 'online' || this.state === 'offline') && this.#requests.oldest === null) this.request('ping').catch(() => {});
  }

  #lose() {
    if (this.state === 'resting' || this.state === 'ended') return;
    this.#drop();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), waitBefore(this.#attempt++));
    this.#become('lost');
  }

  #rest() {
    if (this.state === 'ended') return;
    clearTimeout(this.#retry);
    this.#drop();
    this.state = 'resting';
  }

  #wake() {
    this.state = 'connecting';
    this.#connect();
  }

  /** A dead line takes long to say that it closed: nobody listens to it any more. */
  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.#requests.lose();
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.stateChanged.tell(state);
  }
}
