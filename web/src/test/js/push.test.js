import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitBefore } from '../../main/webapp/js/push/backoff.js';
import { Requests } from '../../main/webapp/js/push/requests.js';

test('waiting doubles from a second to half a minute, spread by half', () => {
  assert.equal(waitBefore(0, 0.5), 1000);
  assert.equal(waitBefore(3, 0.5), 8000);
  assert.equal(waitBefore(20, 0.5), 30_000);
  assert.equal(waitBefore(0, 0), 500);
  assert.equal(waitBefore(20, 1), 45_000);
});

test('an answer finds its request, a problem rejects it, a stranger is ignored', async () => {
  const requests = new Requests();
  const first = requests.add({ type: 'open' });
  const second = requests.add({ type: 'open' });
  requests.answer({ type: 'ok', ref: 'unknown' });
  requests.answer({ type: 'problem', ref: second.frame.ref, code: 'notFound' });
  requests.answer({ type: 'ok', ref: first.frame.ref, conversation: 5 });
  assert.equal((await first.answer).conversation, 5);
  await assert.rejects(second.answer, { code: 'notFound' });
  assert.equal(requests.oldest, null);
});

test('a loss rejects whatever waits', async () => {
  const requests = new Requests();
  const { answer } = requests.add({ type: 'post' });
  requests.lose();
  await assert.rejects(answer, { code: 'lost' });
});
