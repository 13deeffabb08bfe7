import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import './browser.js';
import { Keep } from '../../main/webapp/js/lib/keep.js';
import { Outbox } from '../../main/webapp/js/message/outbox.js';
import { Problem } from '../../main/webapp/js/push/requests.js';

const ME = 1;
let storage;
let line;

/** A line whose answers the test gives: `posted` holds what was sent. */
class Line {
  online = true;
  posted = [];
  #handlers = {};

  on(type, handler) {
    this.#handlers[type] = handler;
  }

  hear(type, event = {}) {
    this.#handlers[type](event);
  }

  request(type, fields) {
    if (!this.online) return Promise.reject(new Problem('lost'));
    return new Promise((resolve, reject) => this.posted.push({ ...fields, resolve, reject }));
  }
}

class Store {
  getItem(key) {
    return this[key] ?? null;
  }

  setItem(key, value) {
    this[key] = value;
  }

  removeItem(key) {
    delete this[key];
  }
}

const keep = () => new Keep(storage, ME);
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  storage = new Store();
  line = new Line();
});

test('without a line a message waits, survives a reload, and goes once the line is back', async () => {
  line.online = false;
  new Outbox(line, keep(), ME).post(7, 'hello');
  await settled();
  const line2 = new Line();
  const reloaded = new Outbox(line2, keep(), ME);
  const [entry] = reloaded.of(7);
  assert.equal(entry.text, 'hello');
  line2.hear('welcome');
  assert.deepEqual(line2.posted.map(({ clientId, text }) => [clientId, text]), [[entry.clientId, 'hello']]);
  line2.posted[0].resolve({});
  await settled();
  assert.deepEqual(reloaded.of(7), []);
  assert.deepEqual(new Outbox(new Line(), keep(), ME).of(7), []);
});

test('an answer keeps what it answers over a reload', async () => {
  line.online = false;
  new Outbox(line, keep(), ME).post(7, 'yes', { reply: 3, quote: { seq: 3, text: 'really?' } });
  await settled();
  const line2 = new Line();
  const reloaded = new Outbox(line2, keep(), ME);
  assert.equal(reloaded.of(7)[0].quote.text, 'really?');
  line2.hear('welcome');
  assert.equal(line2.posted[0].reply, 3);
  reloaded.post(8, 'plain');
  assert.ok(!('reply' in line2.posted[1]));
});

test('one at a time goes per conversation, in order', async () => {
  const outbox = new Outbox(line, keep(), ME);
  outbox.post(7, 'a');
  outbox.post(7, 'b');
  outbox.post(8, 'c');
  assert.deepEqual(line.posted.map((one) => one.text), ['a', 'c']);
  line.posted[0].resolve({});
  await settled();
  assert.deepEqual(line.posted.map((one) => one.text), ['a', 'c', 'b']);
});

test('a loss between send and answer repeats the same clientId', async () => {
  const outbox = new Outbox(line, keep(), ME);
  outbox.post(7, 'a');
  line.posted[0].reject(new Problem('lost'));
  await settled();
  line.hear('welcome');
  assert.equal(line.posted[1].clientId, line.posted[0].clientId);
  assert.equal(outbox.of(7).length, 1);
});

test('a message that comes back as an event is done, but not a foreign one with its clientId', () => {
  const outbox = new Outbox(line, keep(), ME);
  outbox.post(7, 'a');
  const { clientId } = line.posted[0];
  line.hear('message', { authorId: 2, clientId });
  assert.equal(outbox.of(7).length, 1);
  line.hear('message', { authorId: ME, clientId });
  assert.equal(outbox.of(7).length, 0);
});

test('a refused message stays with its reason, and the next one goes', async () => {
  const outbox = new Outbox(line, keep(), ME);
  outbox.post(7, 'a');
  outbox.post(7, 'b');
  line.posted[0].reject(new Problem('forbidden'));
  await settled();
  assert.equal(outbox.of(7)[0].failed, 'forbidden');
  assert.equal(line.posted[1].text, 'b');
});

test('a retry keeps the clientId, except after a conflict', async () => {
  const outbox = new Outbox(line, keep(), ME);
  for (const [code, same] of [['invalid', true], ['conflict', false]]) {
    outbox.post(7, code);
    const sent = line.posted.at(-1);
    sent.reject(new Problem(code));
    await settled();
    outbox.retry(sent.clientId);
    assert.equal(line.posted.at(-1).clientId === sent.clientId, same);
    line.posted.at(-1).resolve({});
    await settled();
  }
});

test('yesterday\'s words are not sent unasked', () => {
  const long = 13 * 60 * 60 * 1000;
  line.online = false;
  new Outbox(line, keep(), ME, () => 0).post(7, 'old');
  const later = new Line();
  const outbox = new Outbox(later, keep(), ME, () => long);
  later.hear('welcome');
  assert.equal(outbox.of(7)[0].failed, 'stale');
  assert.deepEqual(later.posted, []);
});

test('what another tab keeps is shown and not sent; what it sent goes', () => {
  const outbox = new Outbox(line, keep(), ME);
  const entry = { clientId: 'x', conversationId: 7, text: 'from there', at: Date.now() };
  outbox.heard({ key: 'parley.1.out.x', newValue: JSON.stringify(entry) });
  assert.equal(outbox.of(7)[0].text, 'from there');
  assert.deepEqual(line.posted, []);
  outbox.heard({ key: 'parley.1.out.x', newValue: null });
  outbox.heard({ key: 'parley.2.out.y', newValue: JSON.stringify(entry) });
  assert.deepEqual(outbox.of(7), []);
});
