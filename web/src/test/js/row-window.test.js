import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsIn, layOut, nextLine, sizesOf, within } from '../../main/webapp/js/conversation/row-window.js';

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

test('cells stand side by side, each section beginning a line of its own', () => {
  const { items, height } = layOut(
    [{ name: 'groups', rows: rows(4) }, { name: 'people', rows: rows(1) }],
    { head: 30, row: 56 },
    3
  );
  assert.deepEqual(
    items.map((item) => [item.top, item.column]),
    [[0, 0], [30, 0], [30, 1], [30, 2], [86, 0], [142, 0], [172, 0]]
  );
  assert.equal(height, 228);
  assert.deepEqual(within(items, 31, 86).map((item) => item.top), [30, 30, 30]);
});

test('a line further is the same column, or the end of a shorter line, over the heads', () => {
  const { items } = layOut([{ name: 'groups', rows: rows(5) }, { name: 'people', rows: rows(2) }], { head: 30, row: 56 }, 3);
  const [head, , second, third, , fifth, , , last] = items.keys();
  assert.equal(head, 0);
  assert.equal(nextLine(items, second, 1), fifth);
  assert.equal(nextLine(items, third, 1), fifth);
  assert.equal(nextLine(items, fifth, 1), last);
  assert.equal(nextLine(items, last, 1), -1);
  assert.equal(nextLine(items, last, -1), fifth);
  assert.equal(nextLine(items, fifth, -1), second);
  assert.equal(nextLine(items, second, -1), -1);
});

test('there is one column where rows have names, and always one', () => {
  assert.equal(columnsIn(272, sizesOf('both', false)), 1);
  assert.equal(columnsIn(272, sizesOf('avatars', false)), 5);
  assert.equal(columnsIn(10, sizesOf('avatars', false)), 1);
});

test('a finger finds no row lower than 44', () => {
  assert.equal(sizesOf('names', false).row, 36);
  assert.equal(sizesOf('names', true).row, 44);
  assert.equal(sizesOf('both', true).row, 48);
});
