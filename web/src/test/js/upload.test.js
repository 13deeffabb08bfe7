import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FileProblem } from '../../main/webapp/js/file/api.js';
import { Upload } from '../../main/webapp/js/file/upload.js';
import { Uploads } from '../../main/webapp/js/file/uploads.js';
import { Listeners } from '../../main/webapp/js/lib/listeners.js';

const CHUNK = 4;
let server;
let line;

/** The server's files, with answers that fail when the test says so. */
class Server {
  files = new Map();
  log = [];
  failures = [];
  held = null;

  async #say(what) {
    this.log.push(what);
    if (this.held) await this.held;
    const failure = this.failures.shift();
    if (failure) throw new FileProblem(failure, 1);
  }

  async create(name, size) {
    await this.#say('create');
    const file = { id: this.files.size + 1, name, size, chunkSize: CHUNK, stored: [] };
    this.files.set(file.id, file);
    return { ...file, stored: [] };
  }

  async find(id) {
    await this.#say('find');
    return { ...this.files.get(id), stored: [...this.files.get(id).stored] };
  }

  async put(id, position, bytes) {
    await this.#say(`put ${position} ${new TextDecoder().decode(bytes)}`);
    this.files.get(id).stored.push(position);
  }

  async finish(id) {
    await this.#say('finish');
    return { id, name: this.files.get(id).name, type: 'text/plain' };
  }

  async discard(id) {
    this.log.push(`discard ${id}`);
    this.files.delete(id);
  }
}

const file = (name, text) => Object.assign(new Blob([text]), { name });
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const upload = (blob, pause = async () => {}) => new Upload(blob, server, () => {}, pause);

beforeEach(() => {
  server = new Server();
  line = { on: (type, hear) => (line.welcome = hear), stateChanged: new Listeners() };
});

test('a file goes chunk after chunk and is finished', async () => {
  const one = upload(file('a.txt', 'abcdefghi'));
  await one.run();
  assert.deepEqual(server.log, ['create', 'put 0 abcd', 'put 1 efgh', 'put 2 i', 'finish']);
  assert.equal(one.state, 'done');
  assert.equal(one.sent, 9);
  assert.equal(one.file.id, 1);
});

test('after the line dropped only what is missing goes again', async () => {
  const waits = [];
  const one = upload(file('a.txt', 'abcdefghi'), async (ms) => waits.push(ms));
  server.failures = [null, null, 'lost'];
  await one.run();
  assert.deepEqual(server.log, ['create', 'put 0 abcd', 'put 1 efgh', 'find', 'put 1 efgh', 'put 2 i', 'finish']);
  assert.equal(one.state, 'done');
  assert.equal(waits.length, 1);
});

test('a line that stays away fails it, and a person can go on where it was', async () => {
  const one = upload(file('a.txt', 'abcdefghi'));
  server.failures = [null, null, ...Array(20).fill('lost')];
  await one.run();
  assert.equal(one.state, 'failed');
  assert.equal(one.problem, 'lost');
  server.failures = [];
  server.log = [];
  await one.run();
  assert.deepEqual(server.log, ['find', 'put 1 efgh', 'put 2 i', 'finish']);
  assert.equal(one.state, 'done');
});

test('what the server refuses is not tried again by itself', async () => {
  for (const code of ['invalid', 'conflict', 'signedOut', 'tooLarge']) {
    server = new Server();
    server.failures = [code];
    const one = upload(file('a.txt', 'abc'));
    await one.run();
    assert.equal(one.state, 'failed');
    assert.equal(one.problem, code);
    assert.deepEqual(server.log, ['create']);
  }
});

test('a file that went away on the disk fails as unreadable', async () => {
  const one = upload({ name: 'a.txt', size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) });
  await one.run();
  assert.equal(one.problem, 'unreadable');
});

test('a cancelled one leaves nothing behind, also when it was just beginning', async () => {
  const one = upload(file('a.txt', 'abc'));
  server.failures = [null, 'lost'];
  let goOn;
  const paused = upload(file('b.txt', 'abc'), () => new Promise((resolve) => (goOn = resolve)));
  const running = paused.run();
  await settled();
  paused.cancel();
  goOn();
  await running;
  assert.equal(server.files.size, 0);

  server.failures = [];
  server.held = settled();
  const starting = one.run();
  one.cancel();
  await starting;
  assert.equal(one.state, 'cancelled');
  assert.equal(server.files.size, 0);
});

test('empty and too large files fail before anything is sent', () => {
  const uploads = new Uploads(server, line);
  line.welcome({ limits: { file: 5, files: 2 } });
  uploads.add(7, [file('empty', ''), file('large', 'abcdef')]);
  assert.deepEqual(
    uploads.of(7).map((one) => one.problem),
    ['empty', 'tooLarge']
  );
  assert.deepEqual(server.log, []);
});

test('three go at once, the others wait for their turn', async () => {
  const uploads = new Uploads(server, line);
  let letGo;
  server.held = new Promise((resolve) => (letGo = resolve));
  uploads.add(7, ['a', 'b', 'c', 'd', 'e'].map((name) => file(name, name)));
  await settled();
  assert.deepEqual(
    uploads.of(7).map((one) => one.state),
    ['running', 'running', 'running', 'waiting', 'waiting']
  );
  server.held = null;
  letGo();
  await settled();
  assert.ok(uploads.of(7).every((one) => one.state === 'done'));
});

test('a message takes what is there, at most as many as it holds; the rest stays', async () => {
  const uploads = new Uploads(server, line);
  line.welcome({ limits: { file: 5, files: 2 } });
  uploads.add(7, [file('a', 'a'), file('empty', ''), file('b', 'b'), file('c', 'c')]);
  await settled();
  assert.deepEqual(
    uploads.take(7).map((one) => one.name),
    ['a', 'b']
  );
  assert.deepEqual(
    uploads.of(7).map((one) => one.name),
    ['empty', 'c']
  );
  assert.deepEqual(uploads.take(8), []);
});

test('removing one lets the next begin and discards it', async () => {
  const uploads = new Uploads(server, line);
  uploads.add(7, [file('a', 'a')]);
  await settled();
  uploads.remove(7, uploads.of(7)[0]);
  await settled();
  assert.deepEqual(uploads.of(7), []);
  assert.equal(server.files.size, 0);
});

test('a paused one goes on as soon as the line is back', async () => {
  const uploads = new Uploads(server, line);
  server.failures = [null, 'lost'];
  server.create = async () => {
    server.create = Server.prototype.create;
    throw new FileProblem('lost', 60_000);
  };
  uploads.add(7, [file('a', 'a')]);
  await settled();
  assert.equal(uploads.of(7)[0].state, 'paused');
  server.failures = [];
  line.stateChanged.tell('online');
  await settled();
  assert.equal(uploads.of(7)[0].state, 'done');
});
