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
  assert.equal(timeline.judge({ revision: 100 }), 'old');
  assert.equal(timeline.judge({ revision: 101 }), 'next');
  assert.equal(timeline.judge({ revision: 103 }), 'gap');
});

test('what a change left out is bridged by the revision that an event follows', () => {
  const timeline = opened();
  assert.equal(timeline.judge({ revision: 105, after: 100 }), 'next');
  assert.equal(timeline.judge({ revision: 105, after: 98 }), 'next');
  assert.equal(timeline.judge({ revision: 105, after: 101 }), 'gap');
  assert.equal(timeline.judge({ revision: 100, after: 90 }), 'old');
});

test('a message that changed while nobody listened takes its own place, and is not new', () => {
  const timeline = opened();
  assert.equal(timeline.apply(message(60, { revision: 107, after: 100, text: 'changed' }), false, 100), false);
  assert.equal(timeline.revision, 107);
  assert.equal(timeline.lastSeq, 100);
  assert.equal(timeline.messages.length, 50);
  assert.equal(timeline.messages[9].text, 'changed');
  assert.equal(timeline.newAfter, null);
  assert.ok(!('after' in timeline.messages[9]));
});

test('missed messages come in the order of their changes, and stand in the order of seq', () => {
  const timeline = opened();
  assert.ok(timeline.apply(message(102, { revision: 102, after: 100 }), false, 100));
  timeline.apply(message(101, { revision: 104, after: 102 }), false, 100);
  assert.deepEqual(timeline.messages.slice(-3).map(({ seq }) => seq), [100, 101, 102]);
  assert.equal(timeline.newAfter, 100);
});

test('an edit replaces the text and what hangs on it', () => {
  const timeline = opened();
  timeline.messages[0] = message(51, { html: '<em>m51</em>', mentions: [4], pinned: 7 });
  timeline.change({ type: 'messageChanged', seq: 51, revision: 101, text: 'plain', edited: 9 }, false);
  const { text, html, mentions, edited, pinned, revision } = timeline.messages[0];
  assert.deepEqual([text, html, mentions, edited, pinned, revision], ['plain', undefined, undefined, 9, 7, 101]);
  assert.equal(timeline.judge({ revision: 102 }), 'next');
});

test('a deleted message keeps its line and nothing else', () => {
  const timeline = opened();
  timeline.messages[0] = message(51, { author: 'Ben', reactions: [{ emoji: 'x', count: 1, mine: true }], quote: { seq: 1 }, pinned: 5, files: [{}] });
  timeline.change({ type: 'messageChanged', seq: 51, revision: 101, text: '', deleted: 9 }, false);
  const { author, text, deleted, reactions, quote, pinned, files } = timeline.messages[0];
  assert.deepEqual([author, text, deleted, reactions, quote, pinned, files], ['Ben', '', 9, undefined, undefined, undefined, undefined]);
});

test('quotes follow their original, whether it is edited, deleted, or was edited while the answer was on its way', () => {
  const timeline = opened();
  const quote = { seq: 60, authorId: 2, author: 'Ben', text: 'm60' };
  timeline.messages[49] = message(100, { quote });
  timeline.change({ type: 'messageChanged', seq: 60, revision: 101, text: 'x'.repeat(300), edited: 1 }, false);
  assert.equal(timeline.messages[49].quote.text.length, 200);
  timeline.apply(message(101, { revision: 102, quote }), false, 100);
  assert.equal(timeline.messages[50].quote.text.length, 200);
  timeline.change({ type: 'messageChanged', seq: 60, revision: 103, text: '', deleted: 1 }, false);
  assert.deepEqual(timeline.messages[50].quote, { seq: 60, authorId: 2, author: 'Ben', text: '', deleted: true, revision: 103 });
});

test('a quote also follows an original that is not held', () => {
  const timeline = opened();
  timeline.messages[49] = message(100, { quote: { seq: 3, authorId: 2, author: 'Ben', text: 'm3' } });
  timeline.change({ type: 'messageChanged', seq: 3, revision: 101, text: 'edited', edited: 1 }, false);
  assert.equal(timeline.messages[49].quote.text, 'edited');
  timeline.apply(message(3, { revision: 105, after: 101, text: '', deleted: 2 }), false, 100);
  assert.ok(timeline.messages[49].quote.deleted);
  assert.equal(timeline.messages[49].seq, 100);
});

test('reactions are counted as the server says, and one knows which are one\'s own', () => {
  const timeline = opened();
  const react = (revision, emoji, on, count, own) => timeline.change({ type: 'reaction', seq: 51, revision, emoji, on, count }, own);
  react(101, '👍', true, 1, false);
  react(102, '👍', true, 2, true);
  react(103, '🎉', true, 1, false);
  assert.deepEqual(timeline.messages[0].reactions, [{ emoji: '👍', count: 2, mine: true }, { emoji: '🎉', count: 1, mine: false }]);
  react(104, '👍', false, 1, false);
  react(105, '🎉', false, 0, false);
  assert.deepEqual(timeline.messages[0].reactions, [{ emoji: '👍', count: 1, mine: true }]);
});

test('a pin comes and goes, and a saved message is marked', () => {
  const timeline = opened();
  timeline.change({ type: 'pin', seq: 51, revision: 101, on: true, at: 5 }, false);
  assert.equal(timeline.messages[0].pinned, 5);
  timeline.change({ type: 'pin', seq: 51, revision: 102, on: false, at: 6 }, false);
  assert.equal(timeline.messages[0].pinned, undefined);
  timeline.save(51, true);
  assert.ok(timeline.messages[0].saved);
});

test('a change that a fetched page has already is not applied again, and one of a message not held moves on', () => {
  const timeline = opened();
  timeline.messages[0] = message(51, { revision: 105, text: 'later' });
  timeline.change({ type: 'messageChanged', seq: 51, revision: 101, text: 'earlier', edited: 1 }, false);
  assert.equal(timeline.messages[0].text, 'later');
  timeline.change({ type: 'reaction', seq: 3, revision: 102, emoji: '👍', on: true, count: 1 }, false);
  assert.equal(timeline.revision, 102);
});

test('what was marked as unread moves the line', () => {
  const timeline = opened();
  timeline.unread(90);
  assert.equal(timeline.newAfter, 89);
  const again = new Timeline();
  again.begin({ conversation: { revision: 1, lastSeq: 100, floorSeq: 0, unread: 11, readSeq: 100, unreadFrom: 90 }, messages: [] });
  assert.equal(again.newAfter, 89);
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
  assert.equal(timeline.judge({ revision: 901 }), 'next');
});

test('marks never go back', () => {
  const timeline = opened();
  timeline.addMembers([{ participantId: 2, readSeq: 50 }]);
  timeline.mark([[2, 60], [2, 55], [99, 1]]);
  assert.equal(timeline.members.get(2).readSeq, 60);
});
