import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Crop, MOST_ZOOM } from '../../main/webapp/js/user/crop.js';

test('it begins with the largest square, in the middle', () => {
  const crop = new Crop(400, 300);
  assert.deepEqual([crop.left, crop.top, crop.side], [50, 0, 300]);
});

test('it never leaves the picture, wherever one pulls it', () => {
  for (const [width, height] of [[400, 300], [300, 400], [1, 1], [5000, 10]]) {
    const crop = new Crop(width, height);
    for (const [dx, dy] of [[9, 9], [-9, -9], [0.3, -7], [1e9, -1e9]]) {
      crop.zoomBy(1);
      crop.move(dx, dy);
      assert.ok(crop.left >= -1e-9 && crop.left + crop.side <= width + 1e-9);
      assert.ok(crop.top >= -1e-9 && crop.top + crop.side <= height + 1e-9);
    }
  }
});

test('it moves by parts of its own side', () => {
  const crop = new Crop(1000, 500);
  crop.zoom = 2;
  assert.equal(crop.side, 250);
  crop.move(0.5, 0);
  assert.equal(crop.left, 500);
});

test('zoom has its bounds, and zooming out at the edge stays inside', () => {
  const crop = new Crop(400, 400);
  crop.zoom = 0.1;
  assert.equal(crop.zoom, 1);
  crop.zoom = 99;
  assert.equal(crop.zoom, MOST_ZOOM);
  crop.move(9, 9);
  crop.zoomBy(-99);
  assert.deepEqual([crop.zoom, crop.left, crop.top, crop.side], [1, 0, 0, 400]);
});
