import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keep } from '../../main/webapp/js/lib/keep.js';

/** As the browser's: its keys are its own properties. */
class Storage {
  getItem(key) {
    return this[key] ?? null;
  }

  setItem(key, value) {
    this[key] = value;
  }

  removeItem(key) {
    delete this[key];
  }
}

test('what is kept for one person is not kept for another', () => {
  const storage = new Storage();
  new Keep(storage, 1).set('a', { b: 2 });
  assert.deepEqual(new Keep(storage, 1).get('a'), { b: 2 });
  assert.equal(new Keep(storage, 2).get('a'), null);
});

test('once ended, nothing of the person is left, and nothing comes back', () => {
  const storage = new Storage();
  const keep = new Keep(storage, 1);
  keep.set('a', 1);
  keep.set('draft.7', 'secret');
  new Keep(storage, 12).set('a', 'of another');
  keep.end();
  assert.equal(keep.set('a', 2), false);
  assert.deepEqual(Object.keys(storage), ['parley.12.a']);
});
