import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../../main/webapp/js/message/drafts.js';
import { stopClock, tick } from './clock.js';

const HERE = 9;

function setUp({ draft, kept } = {}) {
  stopClock();
  const store = new Map(kept ? [[`draft.${HERE}`, kept]] : []);
  const keep = {
    get: (name) => store.get(name) ?? null,
    set: (name, value) => (value === null ? store.delete(name) : store.set(name, value)),
    names: () => [...store.keys()],
  };
  const conversation = { id: HERE, draft };
  const conversations = { get: () => conversation, drafted: (id, text) => (conversation.draft = text || undefined) };
  const sent = [];
  const line = { code: null };
  const handlers = {};
  const connection = {
    on: (type, handler) => (handlers[type] = handler),
    request: async (type, fields) => {
      if (line.code) throw line;
      sent.push(fields);
    },
  };
  return { drafts: new Drafts(connection, keep, conversations), sent, store, line, handlers, conversation };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the server\'s draft is shown where nothing else was written', () => {
  assert.equal(setUp({ draft: 'from the phone' }).drafts.of(HERE).text, 'from the phone');
});

test('what was written here and has not reached the server goes before what the server has', () => {
  const { drafts } = setUp({ draft: 'older', kept: { text: 'newer', unsent: true } });
  assert.equal(drafts.of(HERE).text, 'newer');
});

test('what another device changed goes before what this one had sent', () => {
  const { drafts } = setUp({ draft: 'from the phone', kept: { text: 'sent from here', unsent: false } });
  assert.equal(drafts.of(HERE).text, 'from the phone');
});

test('one pause in the typing sends one draft, with what it answers', async () => {
  const { drafts, sent } = setUp();
  drafts.set(HERE, 'a', null);
  drafts.set(HERE, 'ab', { seq: 3, author: 'Ben', text: 'x' });
  assert.deepEqual(sent, []);
  tick(800);
  await settled();
  assert.deepEqual(sent, [{ conversationId: HERE, text: 'ab', reply: 3 }]);
  assert.deepEqual(drafts.of(HERE), { text: 'ab', reply: { seq: 3, author: 'Ben', text: 'x' } });
});

test('a draft that was sent as a message is gone everywhere', async () => {
  const { drafts, sent, store } = setUp({ draft: 'hi', kept: { text: 'hi', unsent: false } });
  drafts.set(HERE, '', null);
  tick(0);
  await settled();
  assert.deepEqual(sent, [{ conversationId: HERE, text: '' }]);
  assert.equal(store.size, 0);
  assert.equal(drafts.of(HERE).text, '');
});

test('without a line it is kept, and sent with the next welcome', async () => {
  const { drafts, sent, line, handlers } = setUp();
  line.code = 'lost';
  drafts.set(HERE, 'on the train', null);
  tick(800);
  await settled();
  assert.equal(drafts.of(HERE).text, 'on the train');
  line.code = null;
  handlers.welcome();
  await settled();
  assert.deepEqual(sent, [{ conversationId: HERE, text: 'on the train' }]);
});
