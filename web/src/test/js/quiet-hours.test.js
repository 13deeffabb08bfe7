import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet } from '../../main/webapp/js/user/quiet-hours.js';

const night = 'on 22:00 07:00 Europe/Warsaw';
const quiet = (setting, iso) => isQuiet(setting, Date.parse(iso));

test('without a setting, and switched off, nothing is quiet', () => {
  for (const setting of [undefined, '', 'off 00:00 23:59 Europe/Warsaw', 'off 22:00 07:00 UTC', 'nonsense']) {
    assert.equal(quiet(setting, '2026-01-15T23:00:00Z'), false);
  }
});

test('within a day: the first minute is quiet, the last one is not', () => {
  const noon = 'on 12:00 13:30 UTC';
  assert.equal(quiet(noon, '2026-01-15T11:59:59.999Z'), false);
  assert.equal(quiet(noon, '2026-01-15T12:00:00Z'), true);
  assert.equal(quiet(noon, '2026-01-15T13:29:59.999Z'), true);
  assert.equal(quiet(noon, '2026-01-15T13:30:00Z'), false);
});

test('over midnight, by the clocks of the zone', () => {
  assert.equal(quiet(night, '2026-01-15T20:59:59Z'), false);
  assert.equal(quiet(night, '2026-01-15T21:00:00Z'), true);
  assert.equal(quiet(night, '2026-01-15T23:00:00Z'), true); // midnight there
  assert.equal(quiet(night, '2026-01-16T05:59:59Z'), true);
  assert.equal(quiet(night, '2026-01-16T06:00:00Z'), false);
  assert.equal(quiet('on 22:00 00:00 UTC', '2026-01-15T23:59:00Z'), true);
  assert.equal(quiet('on 22:00 00:00 UTC', '2026-01-15T00:00:00Z'), false);
  assert.equal(quiet('on 00:00 06:00 UTC', '2026-01-15T00:00:00Z'), true);
});

test('zones with half hours, and beyond the date line', () => {
  assert.equal(quiet('on 22:00 07:00 Asia/Kolkata', '2026-01-15T16:29:00Z'), false);
  assert.equal(quiet('on 22:00 07:00 Asia/Kolkata', '2026-01-15T16:30:00Z'), true);
  assert.equal(quiet('on 22:00 07:00 Pacific/Kiritimati', '2026-01-15T08:00:00Z'), true);
  assert.equal(quiet('on 22:00 07:00 Pacific/Niue', '2026-01-15T08:00:00Z'), false);
});

test('the same hours by the wall before and after a change to summer time', () => {
  // Warsaw goes from UTC+1 to UTC+2 on 29 March 2026 at 01:00 UTC.
  assert.equal(quiet(night, '2026-03-28T21:00:00Z'), true);
  assert.equal(quiet(night, '2026-03-29T00:59:59Z'), true);
  assert.equal(quiet(night, '2026-03-29T01:00:00Z'), true);
  assert.equal(quiet(night, '2026-03-29T04:59:59Z'), true);
  assert.equal(quiet(night, '2026-03-29T05:00:00Z'), false);
  assert.equal(quiet(night, '2026-03-29T19:59:59Z'), false);
  assert.equal(quiet(night, '2026-03-29T20:00:00Z'), true);
});

test('an hour that does not exist begins with the next, one that comes twice is quiet twice', () => {
  const early = 'on 02:00 03:00 Europe/Warsaw';
  // 29 March: 02:00 to 03:00 is left out.
  for (let minute = 0; minute < 24 * 60; minute++) assert.equal(isQuiet(early, Date.parse('2026-03-28T23:00Z') + minute * 60_000), false);
  // 25 October: it comes at 00:00 and again at 01:00 UTC.
  assert.equal(quiet(early, '2026-10-24T23:59:00Z'), false);
  assert.equal(quiet(early, '2026-10-25T00:00:00Z'), true);
  assert.equal(quiet(early, '2026-10-25T01:30:00Z'), true);
  assert.equal(quiet(early, '2026-10-25T02:00:00Z'), false);
});

test('a clock that jumps is believed at once, forth and back', () => {
  const times = ['2026-01-15T12:00:00Z', '2026-01-15T23:00:00Z', '2026-01-15T12:00:01Z', '1970-01-01T01:00:00Z', '2100-01-01T12:00:00Z'];
  assert.deepEqual(times.map((at) => quiet(night, at)), [false, true, false, true, false]);
});

test('a zone that this browser does not know leaves its own clock', () => {
  const at = new Date(2026, 0, 15, 23, 30).getTime();
  assert.equal(isQuiet('on 23:00 23:59 Mars/Olympus', at), true);
  assert.equal(isQuiet('on 01:00 02:00 Mars/Olympus', at), false);
});
