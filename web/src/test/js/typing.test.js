import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Listeners } from '../../main/webapp/js/lib/listeners.js';
import { Typing } from '../../main/webapp/js/message/typing.js';
import { stopClock, tick } from './clock.js';

const ME = 1;
const HERE = 9;

function setUp() {
  stopClock(1_000_000);
  const handlers = {};
  const sent = [];
  const connection = {
    stateChanged: new Listeners(),
    on: (type, handler) => (handlers[type] = handler),
    request: async (type, fields) => void sent.push(fields.on),
  };
  const typing = new Typing(connection, ME);
  const hear = (participantId, on) => handlers.typing({ conversationId: HERE, participantId, on });
  return { typing, hear, sent, handlers, connection };
}

test('one\'s own typing is told every three seconds at most, and its end once', () => {
  const { typing, sent } = setUp();
  typing.typed(HERE);
  typing.typed(HERE);
  tick(2_999);
  typing.typed(HERE);
  assert.deepEqual(sent, [true]);
  tick(1);
  typing.typed(HERE);
  typing.stopped(HERE);
  typing.stopped(HERE);
  assert.deepEqual(sent, [true, true, false]);
});

test('who types is known until he stops, writes, or is silent for six seconds', () => {
  const { typing, hear, handlers } = setUp();
  hear(2, true);
  hear(3, true);
  hear(ME, true);
  assert.deepEqual(typing.who(HERE), [2, 3]);
  hear(2, false);
  assert.deepEqual(typing.who(HERE), [3]);
  tick(5_000);
  hear(3, true);
  tick(5_000);
  assert.deepEqual(typing.who(HERE), [3]);
  handlers.message({ conversationId: HERE, authorId: 3 });
  assert.deepEqual(typing.who(HERE), []);
  hear(2, true);
  tick(6_000);
  assert.deepEqual(typing.who(HERE), []);
});

test('a lost line knows of nobody', () => {
  const { typing, hear, connection } = setUp();
  hear(2, true);
  connection.stateChanged.tell('lost');
  assert.deepEqual(typing.who(HERE), []);
});
