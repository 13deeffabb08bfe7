import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Timeline } from '../../main/webapp/js/message/timeline.js';

const message = (seq, more = {}) => ({ seq, revision: seq, kind: 'text', authorId: 2, at: seq, text: `m${seq}`, ...more });
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index));

function opened({ last = 100, from = 51, unread = 0, readSeq = last } = {}) {
  const timeline = new Timeline();
  timeline.begin({ conversation: { revision: last, lastSeq: last, floorSeq: 0, unread, readSeq }, messages: range(from, last) });
  return timeline;
}

const seqs = (timeline) => [timeline.messages[0].seq, timeline.messages.at(-1).seq];

test('revisions tell a repetition and a gap from what comes next', () => {
  const timeline = opened();
  assert.equal(timeline.judge(100), 'old');
  assert.equal(timeline.judge(101), 'next');
  assert.equal(timeline.judge(103), 'gap');
});

test('a new message follows, and one that a page brought already is not doubled', () => {
  const timeline = opened();
  timeline.newer(range(101, 101));
  timeline.apply(message(101), false, 100);
  assert.deepEqual(seqs(timeline), [51, 101]);
  assert.equal(timeline.messages.length, 51);
});

test('older pages do not grow it without bound, and the newest go first', () => {
  const timeline = opened({ last: 1000, from: 951 });
  for (let page = 0; page < 10; page++) {
    const first = timeline.messages[0].seq;
    timeline.older(range(first - 50, first - 1));
  }
  assert.deepEqual(seqs(timeline), [451, 750]);
  assert.ok(!timeline.atLatest);
});

test('what comes while one reads far above is counted, not shown', () => {
  const timeline = opened();
  timeline.replace(range(1, 50));
  timeline.apply(message(101), false, 100);
  assert.deepEqual(seqs(timeline), [1, 50]);
  assert.equal(timeline.lastSeq, 101);
  timeline.newer(range(51, 100));
  timeline.newer(range(101, 101));
  assert.ok(timeline.atLatest);
});

test('the line stands before the first unread message', () => {
  assert.equal(opened({ unread: 3, readSeq: 97 }).newAfter, 97);
  assert.equal(opened().newAfter, null);
});

test('the line comes for a message that nobody watches, stays for the next, and goes with an answer', () => {
  const timeline = opened();
  timeline.apply(message(101), false, 100);
  timeline.apply(message(102), false, 100);
  assert.equal(timeline.newAfter, 100);
  timeline.apply(message(103), true, 100);
  assert.equal(timeline.newAfter, null);
});

test('no line comes while one watches', () => {
  const timeline = opened();
  timeline.watched = true;
  timeline.apply(message(101), false, 100);
  assert.equal(timeline.newAfter, null);
});

test('a reset begins anew', () => {
  const timeline = opened();
  timeline.begin({ conversation: { revision: 900, lastSeq: 800, floorSeq: 700, unread: 0, readSeq: 0 }, messages: range(751, 800) });
  assert.deepEqual(seqs(timeline), [751, 800]);
  assert.equal(timeline.judge(901), 'next');
});

test('marks never go back', () => {
  const timeline = opened();
  timeline.addMembers([{ participantId: 2, readSeq: 50 }]);
  timeline.mark([[2, 60], [2, 55], [99, 1]]);
  assert.equal(timeline.members.get(2).readSeq, 60);
});
