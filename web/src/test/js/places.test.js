import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Places, read, written } from '../../main/webapp/js/conversation/places.js';

class Preferences {
  values = {};

  get(name) {
    return this.values[name];
  }

  set(name, value) {
    this.values[name] = String(value);
  }
}

const box = { right: 16, bottom: 20, width: 372, height: 500 };

test('box and mode of a conversation are remembered apart from each other', () => {
  const preferences = new Preferences();
  const places = new Places(preferences);
  places.keepBox(1050, box);
  places.keepMode(1050, 'content');
  places.keepMode(1051, 'window');
  const again = new Places(preferences);
  assert.deepEqual(again.boxOf(1050), box);
  assert.equal(again.modeOf(1050), 'content');
  assert.equal(again.boxOf(1051), null);
  assert.equal(again.modeOf(1051), 'window');
});

test('a conversation without a choice of its own follows the one for all', () => {
  const preferences = new Preferences();
  const places = new Places(preferences);
  places.keepBox(1, box);
  assert.equal(places.modeOf(1), 'window');
  preferences.set('chat.place', 'content');
  assert.equal(places.modeOf(1), 'content');
  places.keepMode(1, 'window');
  assert.equal(places.modeOf(1), 'window');
});

test('the oldest are forgotten where the text would be too long', () => {
  const preferences = new Preferences();
  const places = new Places(preferences);
  for (let id = 100_000; id < 100_200; id++) places.keepBox(id, box);
  assert.ok(preferences.get('windows').length <= 2000);
  assert.equal(places.boxOf(100_000), null);
  assert.deepEqual(places.boxOf(100_199), box);
});

test('rubbish is left out', () => {
  const all = read('x;;12,q,1,2,3;13,c,a,b,c,d;14,w,1,2,3,4;-3,c');
  assert.deepEqual([...all], [
    [12, { box: null, mode: null }],
    [13, { box: null, mode: 'content' }],
    [14, { box: { right: 1, bottom: 2, width: 3, height: 4 }, mode: 'window' }],
  ]);
  assert.equal(written(read('14,w,1,2,3,4;15,c')), '14,w,1,2,3,4;15,c');
});
