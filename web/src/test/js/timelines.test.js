import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Timelines } from '../../main/webapp/js/message/timelines.js';

const ME = 1;
const message = (seq, more = {}) => ({ type: 'message', conversationId: 7, seq, revision: seq, kind: 'text', authorId: 2, at: seq, text: `m${seq}`, ...more });
const settled = () => new Promise((resolve) => setImmediate(resolve));
let line;
let timelines;

/** A line whose answers the test gives. */
class Line {
  asked = [];
  #handlers = new Map();

  on(type, handler) {
    this.#handlers.set(type, handler);
  }

  hear(event) {
    this.#handlers.get(event.type)(event);
  }

  request(type, fields) {
    return new Promise((resolve, reject) => this.asked.push({ type, fields, resolve, reject }));
  }
}

beforeEach(async () => {
  line = new Line();
  const conversations = { get: () => ({ readSeq: 10 }), take() {}, forget() {} };
  timelines = new Timelines(line, conversations, ME);
  timelines.hold(7);
  const conversation = { id: 7, revision: 10, lastSeq: 10, floorSeq: 0, unread: 0, readSeq: 10 };
  line.asked.shift().resolve({ conversation, members: [], moreMembers: false, messages: [message(10)] });
  await settled();
});

test('changes are applied in order, and one\'s own reaction is known by who reacted', () => {
  line.hear({ type: 'reaction', conversationId: 7, seq: 10, revision: 11, participantId: ME, emoji: '👍', on: true, count: 1 });
  line.hear({ type: 'messageChanged', conversationId: 7, seq: 10, revision: 12, text: 'edited', edited: 5 });
  const [held] = timelines.get(7).messages;
  assert.deepEqual([held.text, held.reactions], ['edited', [{ emoji: '👍', count: 1, mine: true }]]);
});

test('a gap is asked for until it is closed, since an event may come while the answer is made', async () => {
  line.hear({ type: 'messageChanged', conversationId: 7, seq: 10, revision: 12, text: 'later', edited: 5 });
  line.hear({ type: 'messageChanged', conversationId: 7, seq: 10, revision: 13, text: 'last', edited: 6 });
  assert.deepEqual(line.asked.map(({ fields }) => fields), [{ resume: { 7: 10 } }]);
  line.hear(message(10, { revision: 12, after: 10, text: 'later' }));
  line.asked[0].resolve({});
  await settled();
  assert.deepEqual(line.asked[1].fields, { resume: { 7: 12 } });
  line.hear(message(10, { revision: 13, text: 'last' }));
  line.asked[1].resolve({});
  await settled();
  assert.equal(line.asked.length, 2);
  assert.equal(timelines.get(7).messages[0].text, 'last');
});

test('only a message that is new is told as one', () => {
  const arrived = [];
  timelines.arrived.add(({ seq }) => arrived.push(seq));
  line.hear(message(10, { revision: 12, after: 10 }));
  line.hear(message(11, { revision: 13 }));
  line.hear(message(12, { revision: 14, authorId: ME }));
  assert.deepEqual(arrived, [11]);
});

test('what oneself marks as unread and saves is shown', () => {
  line.hear({ type: 'marked', conversationId: 7, readSeq: 10, unread: 1, lastSeq: 10, unreadFrom: 10 });
  line.hear({ type: 'saved', conversationId: 7, seq: 10, on: true });
  assert.equal(timelines.get(7).newAfter, 9);
  assert.ok(timelines.get(7).messages[0].saved);
});

test('a stretch that a person wants is fetched though a page is under way, and told when it is there', async () => {
  let there = false;
  timelines.older(7);
  timelines.around(7, 3).then(() => (there = true));
  timelines.older(7);
  await settled();
  assert.deepEqual(line.asked.map(({ fields }) => fields.before), [10]);
  line.asked[0].resolve({ messages: [message(9)] });
  await settled();
  assert.deepEqual([line.asked.length, line.asked[1].fields.around, there], [2, 3, false]);
  line.asked[1].resolve({ messages: [message(3), message(4)] });
  await settled();
  assert.ok(there);
  assert.deepEqual(timelines.get(7).messages.map(({ seq }) => seq), [3, 4]);
});
