import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ticks } from '../../main/webapp/js/message/ticks.js';

const ME = 1;
const SEQ = 10;
const member = (participantId, readSeq, more = {}) => ({ participantId, readSeq, joinedSeq: 0, active: true, ...more });
const share = (...members) => new Ticks(members, ME).share(SEQ);

test('the ring fills with those who have read', () => {
  assert.equal(share(member(2, 9), member(3, 0)), 0);
  assert.equal(share(member(2, 10), member(3, 9)), 0.5);
  assert.equal(share(member(ME, 0), member(2, 10), member(3, 12)), 1);
});
test('who joined later or was deactivated does not count', () => {
  assert.equal(share(member(2, 10), member(3, 0, { joinedSeq: 10 }), member(4, 0, { active: false })), 1);
  assert.equal(share(member(2, 9), member(3, 30, { joinedSeq: 20 })), 0);
});
test('nobody else is nobody who has read', () => assert.equal(share(member(ME, 10)), 0));
