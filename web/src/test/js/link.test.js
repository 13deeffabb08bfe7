import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linked } from '../../main/webapp/js/message/link.js';

test('a link names its conversation and message', () => assert.deepEqual(linked('#c1001.43'), { conversationId: 1001, seq: 43 }));
for (const hash of ['', '#', '#main', '#c1001', '#c1001.', '#cx.1', '#c1.1x', 'c1.1', '#c-1.2']) {
  test(`"${hash}" is no link to a message`, () => assert.equal(linked(hash), null));
}
