import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByAll } from '../../main/webapp/js/message/ticks.js';

const own = { seq: 10, authorId: 1 };
const member = (participantId, readSeq, more = {}) => ({ participantId, readSeq, joinedSeq: 0, active: true, ...more });

test('one who has not read keeps the tick gray', () => assert.equal(readByAll(own, [member(2, 10), member(3, 9)]), false));
test('all who were there have read', () => assert.equal(readByAll(own, [member(1, 0), member(2, 10), member(3, 12)]), true));
test('who joined later or was deactivated does not count', () =>
  assert.equal(readByAll(own, [member(2, 10), member(3, 0, { joinedSeq: 10 }), member(4, 0, { active: false })]), true));
test('nobody else is nobody who has read', () => assert.equal(readByAll(own, [member(1, 10)]), false));
