import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, locale, useWords, word } from '../../main/webapp/js/lib/words.js';

test('places in a text are filled, unknown ones stay', () => {
  useWords({ hello: 'Hello {name}, {other}' }, 'en');
  assert.equal(word('hello', { name: '<b>Ben</b>' }), 'Hello <b>Ben</b>, {other}');
});

test('an unknown key shows itself', () => assert.equal(word('no.such'), 'no.such'));

test('Polish counts in its own forms', () => {
  useWords({ 'm.one': '{count} wiadomość', 'm.few': '{count} wiadomości', 'm.many': '{count} wiadomości!', 'm.other': 'x' }, 'pl');
  assert.equal(counted('m', 1), '1 wiadomość');
  assert.equal(counted('m', 3), '3 wiadomości');
  assert.equal(counted('m', 12), '12 wiadomości!');
});

test('a form that is missing falls back to the general one', () => {
  useWords({ 'm.other': '{count} things' }, 'en');
  assert.equal(counted('m', 1), '1 things');
});

test('the region is the one that the browser wants for the page\'s language', () => {
  useWords({}, 'en', ['de-DE', 'en-GB', 'en-US']);
  assert.equal(locale, 'en-GB');
  useWords({}, 'pl', ['en-GB']);
  assert.equal(locale, 'pl');
});
