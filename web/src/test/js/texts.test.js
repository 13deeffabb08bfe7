import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../main/', import.meta.url);
const scripts = new URL('webapp/js/', web);
const read = (path, base = web) => readFileSync(new URL(path, base), 'utf8');

const keys = (language) =>
  read(`resources/org/parley/messages_${language}.properties`)
    .split('\n')
    .filter((line) => /^\w/.test(line))
    .map((line) => line.slice(0, line.indexOf('=')));

test('every text exists in both languages, plural forms aside', () => {
  const bare = (language) => [...new Set(keys(language).map((key) => key.replace(/\.(one|few|many|other)$/, '')))].sort();
  assert.deepEqual(bare('en'), bare('pl'));
});

test('a key stands once', () => {
  for (const language of ['en', 'pl']) assert.equal(new Set(keys(language)).size, keys(language).length);
});

test('every key that a script names exists', () => {
  const known = keys('en').filter((key) => key.startsWith('chat.')).map((key) => key.slice('chat.'.length));
  const files = readdirSync(scripts, { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const file of files) {
    for (const [, call, key] of read(file, scripts).matchAll(/\b(word|counted)\(\s*'([\w.]+)'/g)) {
      assert.ok(known.includes(call === 'counted' ? `${key}.other` : key), `${key} in ${file}`);
    }
  }
});

test('the dark look by choice and the dark look by the system are one', () => {
  const [, bySystem] = read('webapp/css/tokens.css').match(/:not\(\[data-theme='light'\]\) \{\n([^}]*)\}/);
  const [, byChoice] = read('webapp/css/tokens.css').match(/^:root\[data-theme='dark'\] \{\n([^}]*)\}/m);
  const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
  assert.deepEqual(lines(byChoice), lines(bySystem));
});
