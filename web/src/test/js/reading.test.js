import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Reading } from '../../main/webapp/js/message/reading.js';
import { stopClock, tick } from './clock.js';

let told;
let conversation;
let marked;
let reading;

beforeEach(() => {
  stopClock();
  told = [];
  conversation = { readSeq: 10 };
  const line = {
    on: (type, handler) => type === 'marked' && (marked = handler),
    request: (type, { seq }) => (told.push(seq), Promise.resolve({})),
  };
  reading = new Reading(line, { get: () => conversation });
});

const pause = () => tick(300);

test('many messages seen are one mark, and what is read is not told again', () => {
  reading.seen(7, 10);
  reading.seen(7, 11);
  reading.seen(7, 12);
  pause();
  assert.deepEqual(told, [12]);
});

test('what was marked as unread again can be read again, from there on', () => {
  reading.seen(7, 12);
  pause();
  conversation = { readSeq: 12, unreadFrom: 5 };
  marked({ conversationId: 7, unreadFrom: 5 });
  reading.seen(7, 4);
  reading.seen(7, 8);
  pause();
  assert.deepEqual(told, [12, 8]);
});

test('a mark that waits is dropped by marking as unread', () => {
  reading.seen(7, 12);
  reading.forget(7);
  pause();
  assert.deepEqual(told, []);
});
