import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, test } from 'node:test';

const listeners = {};
let sockets;

class Socket {
  static CONNECTING = 0;
  readyState = 0;
  sent = [];

  constructor(url) {
    this.url = url;
    sockets.push(this);
  }

  open() {
    this.readyState = 1;
    this.onopen();
  }

  hear(...events) {
    this.onmessage({ data: JSON.stringify(events) });
  }

  end(code) {
    this.onclose({ code });
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.closed = true;
  }
}

Object.assign(globalThis, {
  WebSocket: Socket,
  document: { hidden: false, addEventListener() {} },
  addEventListener: (type, listener) => (listeners[type] = listener),
  setInterval: () => 0, // the beat would keep the test's process alive
  reportError: (error) => {
    throw error;
  },
});
const realTimeout = globalThis.setTimeout;
globalThis.setTimeout = () => 0;
after(() => (globalThis.setTimeout = realTimeout));

const { Connection } = await import('../../main/webapp/js/push/connection.js');
const settled = () => new Promise((resolve) => setImmediate(resolve));
let connection;
let signedIn;
let asked;

beforeEach(() => {
  sockets = [];
  signedIn = true;
  asked = 0;
  connection = new Connection('ws://here/socket', () => ({ resume: { 7: 3 } }), async () => {
    asked++;
    return signedIn;
  });
  connection.start();
});

afterEach(() => listeners.pagehide());

function welcomed(socket = sockets.at(-1)) {
  socket.open();
  socket.hear({ type: 'welcome' }, { type: 'ok', ref: socket.sent[0].ref });
  return socket;
}

test('hello goes first, with what is to be resumed, and nothing before the welcome', async () => {
  sockets[0].open();
  assert.deepEqual(sockets[0].sent, [{ type: 'hello', resume: { 7: 3 }, ref: '1' }]);
  await assert.rejects(connection.request('post', {}), { code: 'lost' });
});

test('events reach those who asked for their type, unknown ones nobody', () => {
  const heard = [];
  connection.on('message', (event) => heard.push(event.seq));
  welcomed().hear({ type: 'message', seq: 1 }, { type: 'fromTheFuture' }, { type: 'message', seq: 2 });
  assert.deepEqual(heard, [1, 2]);
});

test('dropped events are made up for by a new snapshot on the same line', () => {
  const socket = welcomed();
  socket.hear({ type: 'resync' });
  assert.deepEqual(socket.sent.at(-1), { type: 'hello', resume: { 7: 3 }, ref: '2' });
  assert.equal(sockets.length, 1);
});

test('a loss fails what waits; the next line begins with hello again', async () => {
  const socket = welcomed();
  const answer = connection.request('history', {});
  socket.end(1006);
  await assert.rejects(answer, { code: 'lost' });
  assert.equal(connection.state, 'lost');
  connection.tryNow();
  assert.equal(sockets.length, 2);
  welcomed();
  assert.equal(connection.state, 'online');
  assert.equal(asked, 0);
});

test('a refused handshake asks whether the sign-in holds, and goes on when it does', async () => {
  sockets[0].end(1006);
  await settled();
  assert.equal(asked, 1);
  assert.equal(connection.state, 'lost');
});

test('an ended sign-in ends the tries', async () => {
  signedIn = false;
  welcomed().end(4001);
  await settled();
  assert.equal(connection.state, 'ended');
  connection.tryNow();
  assert.equal(sockets.length, 1);
});

test('what a line still says after it was given up is not heard', () => {
  const heard = [];
  connection.on('message', (event) => heard.push(event));
  const socket = welcomed();
  listeners.offline();
  assert.equal(socket.onmessage, null);
  assert.ok(socket.closed);
});

test('a page put aside holds no line, and one that comes back begins anew', () => {
  const socket = welcomed();
  listeners.pagehide();
  assert.ok(socket.closed);
  connection.tryNow();
  assert.equal(sockets.length, 1);
  listeners.pageshow({ persisted: true });
  assert.equal(sockets.length, 2);
  sockets[1].end(1006);
  assert.equal(connection.state, 'lost');
});

test('offline by choice the line stands, and little passes until one is back', async () => {
  const socket = sockets.at(-1);
  socket.open();
  socket.hear({ type: 'offline', status: 'offline' }, { type: 'ok', ref: '1' });
  assert.equal(connection.state, 'offline');
  await assert.rejects(connection.request('post', {}), { code: 'lost' });
  connection.request('status', { status: 'busy' }).catch(() => {});
  assert.deepEqual(socket.sent.at(-1), { type: 'status', status: 'busy', ref: '2' });
  socket.hear({ type: 'resync' });
  assert.deepEqual(socket.sent.at(-1), { type: 'hello', resume: { 7: 3 }, ref: '3' });
  socket.hear({ type: 'welcome' });
  assert.equal(connection.state, 'online');
});

test('another tab can send this one offline', () => {
  const socket = welcomed();
  socket.hear({ type: 'status', status: 'busy' });
  assert.equal(connection.state, 'online');
  socket.hear({ type: 'status', status: 'offline' });
  assert.equal(connection.state, 'offline');
  socket.end(1006);
  assert.equal(connection.state, 'lost');
});
