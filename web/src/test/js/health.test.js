import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures } from '../../main/webapp/js/health/health-page.js';

const EVENT = { sockets: 1234, messagesPerSecond: 12.34, waiting: 0, batch: 0, diskFree: 1024 ** 3 };
const MINUTE = 60_000;

test('figures are numbers as people write them, and a batch that was not is none', () => {
  const shown = figures(EVENT, 2 * 1024 ** 3, 0, 'en');
  assert.equal(shown.sockets, '1,234');
  assert.equal(shown.messagesPerSecond, '12.3');
  assert.equal(shown.waiting, '0');
  assert.equal(shown.batch, '–');
  assert.equal(figures({ ...EVENT, batch: 2.25 }, 1, 0, 'en').batch, '2.3');
});

test('how long the server runs is told in two units at most', () => {
  const uptime = (minutes) => figures(EVENT, 1, minutes * MINUTE, 'en').uptime;
  assert.equal(uptime(0.5), '0 min');
  assert.equal(uptime(59), '59 min');
  assert.equal(uptime(61), '1 hr 1 min');
  assert.equal(uptime(60 * 24 * 3 + 125), '3 days 2 hr');
});
