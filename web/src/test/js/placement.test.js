import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitting, keepInside, nextPlace, SIZE, TITLE, trayPlace } from '../../main/webapp/js/conversation/placement.js';

const area = { width: 1144, height: 764 };

test('a place outside the area is brought inside', () => {
  assert.deepEqual(keepInside({ right: -50, bottom: 5000 }, SIZE, area), { right: 0, bottom: 264 });
});

test('in an area smaller than the window it stands in the corner', () => {
  assert.deepEqual(keepInside({ right: 40, bottom: 40 }, SIZE, { width: 300, height: 300 }), { right: 0, bottom: 0 });
});

test('windows open side by side, then in a cascade, always inside', () => {
  const taken = [];
  for (let index = 0; index < 12; index++) {
    const place = nextPlace(taken, SIZE, area);
    assert.deepEqual(place, keepInside(place, SIZE, area));
    taken.push(place);
  }
  assert.equal(taken[1].right - taken[0].right, SIZE.width + 16);
});

test('a place that became free is taken again', () => {
  assert.deepEqual(nextPlace([{ right: 404, bottom: 16 }], SIZE, area), { right: 16, bottom: 16 });
});

test('minimised windows stand in a row and do not leave the area', () => {
  const places = Array.from({ length: 6 }, (_, index) => trayPlace(index, area));
  assert.equal(new Set(places.map((place) => `${place.right} ${place.bottom}`)).size, 6);
  assert.ok(places.every((place) => place.right + TITLE.width <= area.width));
});

test('a window shrinks with its area', () => assert.deepEqual(fitting({ width: 320, height: 400 }), { width: 320, height: 384 }));
