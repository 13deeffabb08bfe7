import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWanted } from '../../main/webapp/js/message/news.js';

const ME = 1;
const wanted = (message, conversation) => isWanted(message, { muted: false, ...conversation }, ME);

test('all is told unless it is muted', () => {
  assert.equal(wanted({}, {}), true);
  assert.equal(wanted({}, { muted: true }), false);
});
test('of mentions only what speaks to oneself or to all is told', () => {
  const notify = 'mentions';
  assert.equal(wanted({}, { notify }), false);
  assert.equal(wanted({ mentions: [2] }, { notify }), false);
  assert.equal(wanted({ mentions: [2, ME] }, { notify }), true);
  assert.equal(wanted({ mentionsAll: true }, { notify }), true);
  assert.equal(wanted({ quote: { authorId: ME } }, { notify }), true);
  assert.equal(wanted({ quote: { authorId: 2 } }, { notify }), false);
  assert.equal(wanted({ mentions: [ME] }, { notify, muted: true }), false);
});
test('nothing is nothing', () => assert.equal(wanted({ mentions: [ME] }, { notify: 'nothing', muted: true }), false));
