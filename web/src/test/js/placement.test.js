import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacity, divide, grown, keepInside, LEAST, moved, nextBox, pulled, SIZE } from '../../main/webapp/js/conversation/placement.js';

const area = { width: 1144, height: 844, floor: 0 };
const box = { right: 100, bottom: 100, width: 400, height: 400 };

test('a place outside the area is brought inside', () => {
  assert.deepEqual(keepInside({ right: -50, bottom: 5000, ...SIZE }, area), { right: 0, bottom: 344, ...SIZE });
});

test('in an area smaller than the window it fills the area', () => {
  const small = { width: 300, height: 300, floor: 0 };
  assert.deepEqual(keepInside({ right: 40, bottom: 40, ...SIZE }, small), { right: 0, bottom: 0, width: 300, height: 300 });
});

test('a window stands above the tray', () => {
  assert.equal(keepInside({ right: 0, bottom: 16, ...SIZE }, { ...area, floor: 52 }).bottom, 52);
});

test('a moved window stays inside', () => {
  assert.deepEqual(moved(box, -30, 40, area), { ...box, right: 130, bottom: 60 });
  assert.deepEqual(moved(box, 5000, -5000, area), { ...box, right: 0, bottom: 444 });
});

test('pulled at an edge, a window keeps the opposite one', () => {
  assert.deepEqual(pulled(box, 'w', -50, 7, area), { ...box, width: 450 });
  assert.deepEqual(pulled(box, 'e', 50, 7, area), { ...box, width: 450, right: 50 });
  assert.deepEqual(pulled(box, 'n', 7, -50, area), { ...box, height: 450 });
  assert.deepEqual(pulled(box, 's', 7, 50, area), { ...box, height: 450, bottom: 50 });
  assert.deepEqual(pulled(box, 'nw', 20, 30, area), { ...box, width: 380, height: 370 });
});

test('no edge is pulled out of the area or into the tray, nor too near to its opposite', () => {
  for (const edge of ['n', 'e', 's', 'w', 'ne', 'se', 'sw', 'nw']) {
    for (const [right, down] of [[-9000, -9000], [9000, 9000], [-9000, 9000], [9000, -9000]]) {
      const pulledBox = pulled(box, edge, right, down, { ...area, floor: 52 });
      assert.deepEqual(pulledBox, keepInside(pulledBox, { ...area, floor: 52 }), `${edge} ${right} ${down}`);
      assert.ok(pulledBox.width >= LEAST.width && pulledBox.height >= LEAST.height);
    }
  }
});

test('the keyboard makes a window larger to the right and down, where there is room', () => {
  assert.deepEqual(grown(box, 24, 24, area), { right: 76, bottom: 76, width: 424, height: 424 });
  assert.deepEqual(grown({ ...box, right: 0, bottom: 0 }, 24, 24, area), { right: 0, bottom: 0, width: 424, height: 424 });
  assert.deepEqual(grown({ ...box, ...LEAST }, -24, -24, area), { ...box, ...LEAST });
});

test('windows open side by side, then in a cascade, always inside', () => {
  const taken = [];
  for (let index = 0; index < 20; index++) {
    const next = nextBox(taken, area);
    assert.deepEqual(next, keepInside(next, area));
    assert.notDeepEqual(next, taken.at(-1));
    taken.push(next);
  }
  assert.equal(taken[1].right - taken[0].right, SIZE.width + 16);
  assert.deepEqual(taken[2], { right: 792, bottom: 16, width: 336, height: 500 });
  assert.ok(taken[4].bottom < taken[3].bottom && taken[4].right > taken[3].right);
});

test('a place that became free is taken again', () => {
  assert.deepEqual(nextBox([{ ...SIZE, right: 404, bottom: 16 }], area), { ...SIZE, right: 16, bottom: 16 });
});

test('as many windows are shown as fit, and at least one', () => {
  assert.equal(capacity(area), 6);
  assert.equal(capacity({ width: 200, height: 100 }), 1);
  assert.equal(capacity({ width: 9000, height: 9000 }), 12);
});

const one = (id, mode = 'window', minimised = false) => ({ id, mode, minimised });
const ids = (all) => all.map((each) => each.id);

test('those that find no room wait, the ones at the back first', () => {
  const { content, floating, waiting } = divide([one(1), one(2), one(3, 'window', true), one(4)], { narrow: false, most: 2 });
  assert.equal(content, null);
  assert.deepEqual(ids(floating), [2, 4]);
  assert.deepEqual(ids(waiting), [1, 3]);
});

test('one conversation fills the content area, the other waits', () => {
  const { content, floating, waiting } = divide([one(1, 'content'), one(2), one(3, 'content')], { narrow: false, most: 5 });
  assert.equal(content.id, 3);
  assert.deepEqual(ids(floating), [2]);
  assert.deepEqual(ids(waiting), [1]);
});

test('on a narrow screen one conversation is shown, whatever its mode', () => {
  const { content, floating } = divide([one(1), one(2, 'content'), one(3, 'window', true)], { narrow: true, most: 5 });
  assert.equal(content, null);
  assert.deepEqual(ids(floating), [2]);
});
