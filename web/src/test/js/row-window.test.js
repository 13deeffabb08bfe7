import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, within } from '../../main/webapp/js/conversation/row-window.js';

const rows = (count) => Array.from({ length: count }, (_, index) => ({ key: `p${index}` }));

test('heads and rows stand one below the other', () => {
  const { items, height } = layOut([{ name: 'people', rows: rows(2) }], { head: 30, row: 48 });
  assert.deepEqual(items.map((item) => [item.key, item.top]), [['h-people', 0], ['p0', 30], ['p1', 78]]);
  assert.equal(height, 126);
});

test('of two thousand rows only those in sight are taken', () => {
  const { items } = layOut([{ name: 'people', rows: rows(2000) }], { head: 30, row: 48 });
  const shown = within(items, 48_000, 48_480);
  assert.ok(shown.length <= 12);
  assert.ok(shown[0].top <= 48_000 && shown.at(-1).top < 48_480);
});

test('nothing is in sight beyond the end and of an empty list', () => {
  const { items, height } = layOut([{ name: 'people', rows: rows(3) }], { head: 30, row: 48 });
  assert.deepEqual(within(items, height, height + 100), []);
  assert.deepEqual(within([], 0, 100), []);
});
