import assert from 'node:assert/strict';
import { test } from 'node:test';
import { People } from '../../main/webapp/js/conversation/people.js';
import { ago } from '../../main/webapp/js/lib/time.js';
import { useWords } from '../../main/webapp/js/lib/words.js';
import { tellActive } from '../../main/webapp/js/presence/active.js';
import { availabilityWord, isAvailable } from '../../main/webapp/js/presence/availability.js';
import { OwnStatus } from '../../main/webapp/js/presence/own-status.js';
import { stopClock, tick } from './clock.js';

const NOW = 1_767_265_200_000;
const MINUTE = 60_000;
const WELCOME = { me: { administrator: false }, roster: 'r', userCount: 3, presence: [[2, 'busy'], [3, 'available', 5]], limits: { people: 2000 } };

function line() {
  const handlers = {};
  const sent = [];
  const connection = {
    state: 'online',
    on: (type, handler) => (handlers[type] = handlers[type] ? both(handlers[type], handler) : handler),
    request: async (type, fields) => {
      sent.push({ type, ...fields });
      return connection.answer;
    },
  };
  return { connection, handlers, sent };
}

const both = (one, other) => (event) => (one(event), other(event));

function kept() {
  const values = {};
  return { get: (name) => values[name] ?? null, set: (name, value) => (values[name] = value) };
}

test('a snapshot replaces all that was known of who is there', () => {
  const { connection, handlers } = line();
  const people = new People(connection, kept(), 'en');
  handlers.presence({ changes: [[4, 'livechat']] });
  assert.equal(people.availability(4), 'livechat');
  handlers.welcome(WELCOME);
  assert.deepEqual([2, 3, 4].map((id) => people.availability(id)), ['busy', 'available', 'unavailable']);
  assert.equal(people.lastActive(3), 5);
  handlers.presence({ changes: [[3, 'available']] });
  assert.equal(people.lastActive(3), null);
});

test('when somebody was active last is asked once, together, and only of those who are not there', async () => {
  stopClock(NOW);
  const { connection, handlers, sent } = line();
  connection.answer = { lastActive: [[7, NOW - MINUTE]] };
  const people = new People(connection, kept(), 'en');
  handlers.welcome(WELCOME);
  for (let i = 0; i < 3; i++) for (const id of [2, 7, 8]) assert.equal(people.lastActive(id), null);
  tick(100);
  assert.deepEqual(sent, [{ type: 'lastActive', participantIds: [7, 8] }]);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(people.lastActive(7), NOW - MINUTE);
  assert.equal(people.lastActive(8), null);
  tick(1_000);
  assert.equal(sent.length, 1);
  handlers.presence({ changes: [[7, 'unavailable', NOW]] });
  assert.equal(people.lastActive(7), NOW);
});

test('of many that were scrolled past the last two hundred are asked for', () => {
  stopClock(NOW);
  const { connection, sent, handlers } = line();
  connection.answer = { lastActive: [] };
  const people = new People(connection, kept(), 'en');
  handlers.welcome(WELCOME);
  for (let id = 10; id < 500; id++) people.lastActive(id);
  tick(100);
  assert.equal(sent[0].participantIds.length, 200);
  assert.equal(sent[0].participantIds.at(-1), 499);
});

test('one\'s own status is the server\'s word, and begins as it was left', async () => {
  const keep = kept();
  const { connection, handlers, sent } = line();
  const own = new OwnStatus(connection, keep);
  assert.equal(own.value, 'online');
  await own.choose('busy');
  assert.deepEqual(sent, [{ type: 'status', status: 'busy' }]);
  assert.equal(own.value, 'online');
  handlers.status({ status: 'offline', statuses: ['online', 'offline'] });
  assert.equal(own.isOffline, true);
  assert.deepEqual(own.choices, ['online', 'offline']);
  assert.equal(new OwnStatus(connection, keep).isOffline, true);
});

test('use of the page is told at most once a minute, and not while the line is away', () => {
  const listeners = {};
  Object.assign(globalThis, { addEventListener: (type, listener) => (listeners[type] = listener), document: { hidden: false, addEventListener: () => {} } });
  const { connection, handlers, sent } = line();
  let now = NOW;
  connection.state = 'connecting';
  tellActive(connection, () => now);
  listeners.keydown();
  assert.equal(sent.length, 0);
  connection.state = 'online';
  handlers.welcome();
  assert.equal(sent.length, 1);
  now += MINUTE - 1;
  listeners.pointerdown();
  assert.equal(sent.length, 1);
  now += 1;
  listeners.pointerdown();
  assert.equal(sent.length, 2);
  now += 10 * MINUTE;
  handlers.welcome();
  assert.equal(sent.length, 2);
});

test('how long ago is said in the largest unit, and a clock that is behind says now', () => {
  useWords({ 'availability.unavailable': 'Unavailable', 'availability.available': 'Available', lastActive: 'Last active {ago}', 'lastActive.idle': '{state}, last active {ago}' }, 'en');
  const said = [10, 59_000, 5 * MINUTE, 59 * MINUTE, 60 * MINUTE, 25 * 60 * MINUTE, -5 * MINUTE].map((past) => ago(NOW - past, NOW));
  assert.deepEqual(said, ['this minute', 'this minute', '5 min. ago', '59 min. ago', '1 hr. ago', 'yesterday', 'this minute']);
  assert.equal(availabilityWord('unavailable'), 'Unavailable');
  assert.match(availabilityWord('unavailable', Date.now() - 2 * 60 * MINUTE), /^Last active 2 hr/);
  assert.match(availabilityWord('available', Date.now() - 20 * MINUTE), /^Available, last active 20 min/);
  assert.deepEqual(['available', 'livechat', 'busy', 'unavailable'].map(isAvailable), [true, true, false, false]);
});
