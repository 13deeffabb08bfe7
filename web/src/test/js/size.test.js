import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, kindWord, sizeWord } from '../../main/webapp/js/file/size.js';

test('sizes are read in the unit that fits', () => {
  assert.equal(sizeWord(0, 'en'), '0 byte');
  assert.equal(sizeWord(1023, 'en'), '1,023 byte');
  assert.equal(sizeWord(1024, 'en'), '1 kB');
  assert.equal(sizeWord(1536, 'en'), '1.5 kB');
  assert.equal(sizeWord(25 * 1024 * 1024, 'en'), '25 MB');
  assert.equal(sizeWord(1536, 'pl'), '1,5 kB');
  assert.equal(sizeWord(5e15, 'en').endsWith('GB'), true);
});

test('kinds are what people call them, by the type and not by the name', () => {
  assert.equal(kindWord({ type: 'image/png', name: 'a.pdf' }), 'PNG');
  assert.equal(kindWord({ type: 'application/pdf', name: 'a' }), 'PDF');
  assert.equal(kindWord({ type: 'text/plain', name: 'a.png' }), 'TXT');
  assert.equal(kindWord({ type: 'image/svg+xml', name: 'a.png' }), 'SVG');
  assert.equal(kindWord({ type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'offer.docx' }), 'DOCX');
  assert.equal(kindWord({ type: 'application/octet-stream', name: 'noise' }), '');
});

test('a picture has its box before it is there', () => {
  assert.deepEqual(boxOf({ width: 100, height: 50 }), { width: 100, height: 50 });
  assert.deepEqual(boxOf({ width: 4800, height: 1800 }), { width: 240, height: 90 });
  assert.deepEqual(boxOf({ width: 1000, height: 4000 }), { width: 45, height: 180 });
  assert.deepEqual(boxOf({ width: 1, height: 50_000 }), { width: 40, height: 180 });
});
