import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../main/webapp/js/message/items.js';
import { Timeline } from '../../main/webapp/js/message/timeline.js';

const ME = 1;
const noon = (day) => new Date(2026, 0, day, 12).getTime();

function timeline(messages, more = {}) {
  const made = new Timeline();
  const last = messages.at(-1)?.seq ?? 0;
  made.begin({ conversation: { revision: last, lastSeq: last, floorSeq: 0, unread: 0, readSeq: last }, messages });
  return Object.assign(made, { membersComplete: true }, more);
}

const message = (seq, authorId, day = 5, more = {}) => ({
  seq, authorId, author: `Person ${authorId}`, at: noon(day), kind: 'text', text: 'x', revision: seq, clientId: `id${seq}`, ...more,
});
const kinds = (items) => items.map((item) => item.kind);
const show = (made, pending = [], direct = false) => itemsOf(made, pending, { me: ME, direct });

test('each day begins with its line', () => {
  assert.deepEqual(kinds(show(timeline([message(1, 2, 5), message(2, 2, 5), message(3, 2, 6)]))), ['day', 'message', 'message', 'day', 'message']);
});

test('a name stands where the author changes, never on one\'s own and never in a direct conversation', () => {
  const made = timeline([message(1, 2), message(2, 2), message(3, ME), message(4, 2)]);
  const named = (items) => items.filter((item) => item.kind === 'message').map((item) => item.named);
  assert.deepEqual(named(show(made)), [true, false, false, true]);
  assert.deepEqual(named(show(made, [], true)), [false, false, false, false]);
});

test('the new line stands before the first message of somebody else', () => {
  const made = timeline([message(1, 2), message(2, ME), message(3, 2)], { newAfter: 1 });
  assert.deepEqual(kinds(show(made)), ['day', 'message', 'message', 'new', 'message']);
});

test('the new line is not shown at the edge of a stretch that begins after it', () => {
  const made = timeline([message(60, 2), message(61, 2)], { newAfter: 10 });
  assert.ok(!kinds(show(made)).includes('new'));
});

test('what waits stands at the end, once, and keeps its key when it is stored', () => {
  const pending = [{ clientId: 'a', text: 'hi', at: noon(5), conversationId: 9 }];
  const waiting = show(timeline([message(1, 2)]), pending).at(-1);
  assert.equal(waiting.tick, 'waiting');
  const stored = show(timeline([message(1, 2), message(2, ME, 5, { clientId: 'a' })]), pending);
  assert.equal(stored.length, 3);
  assert.equal(stored.at(-1).key, waiting.key);
  assert.equal(stored.at(-1).tick, 'stored');
});

test('what failed says so', () => {
  const [, failed] = show(timeline([]), [{ clientId: 'a', text: 'hi', at: noon(5), failed: 'forbidden' }]);
  assert.equal(failed.tick, 'failed');
});

test('a tick is green when all have read, and gray while members are missing', () => {
  const members = new Map([[2, { participantId: 2, joinedSeq: 0, readSeq: 1, active: true }]]);
  assert.equal(show(timeline([message(1, ME)], { members })).at(-1).tick, 'read');
  assert.equal(show(timeline([message(1, ME)], { members, membersComplete: false })).at(-1).tick, 'stored');
});

test('system lines are no messages', () => {
  assert.deepEqual(kinds(show(timeline([message(1, 2, 5, { kind: 'groupCreated' }), message(2, 2)]))), ['day', 'system', 'message']);
});
