import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, fold, hue, initials, shortName } from '../../main/webapp/js/lib/names.js';

test('folding is blind to case, diacritics and strokes', () => {
  assert.equal(fold('Wójcik ŁUKASZ'), 'wojcik lukasz');
});

test('each word of a query must begin a word of the name', () => {
  assert.ok(fits('Łukasz Wójcik', fold('wOJ łuk')));
  assert.ok(fits('Anna Nowak-Lis', fold('lis')));
  assert.ok(!fits('Anna Nowak', fold('ann owak')));
  assert.ok(fits('Anna Nowak', ''));
  for (const whole of ['parley.example', 'anna@parley.example', 'Anna Nowak-Lis', 'a_b <c.d>']) assert.ok(fits(whole, fold(whole)), whole);
});

test('initials are of the first and the last word, or two letters of one', () => {
  assert.equal(initials('Anna Maria Nowak'), 'AN');
  assert.equal(initials('everyone'), 'EV');
  assert.equal(initials('  '), '?');
  assert.equal(initials('😀 fun'), '😀F');
});

test('a name always has the same hue, within the circle', () => {
  assert.equal(hue('Ben'), hue('Ben'));
  for (const name of ['', 'a', 'Żółć', 'x'.repeat(100)]) assert.ok(hue(name) >= 0 && hue(name) < 360);
});

test('a short name is the first one', () => assert.equal(shortName(' Cleo Wójcik'), 'Cleo'));
