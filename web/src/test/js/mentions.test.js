import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentioned } from '../../main/webapp/js/message/mentions.js';

const MEMBERS = [
  { name: 'Łukasz Żak', userName: 'lzak' },
  { name: 'Ben Kowalski', userName: 'ben' },
  { name: 'Anna Nowak', userName: 'anna' },
];
const names = (query, all = true) => mentioned(MEMBERS, query, all).map((one) => one.userName);

test('everybody comes last, and only where there is more than one other', () => {
  assert.deepEqual(names(''), ['anna', 'ben', 'lzak', 'all']);
  assert.deepEqual(names('', false), ['anna', 'ben', 'lzak']);
  assert.deepEqual(names('al'), ['all']);
});
test('a person is found by any word of his name, without its strokes, and by his user name', () => {
  assert.deepEqual(names('luk'), ['lzak']);
  assert.deepEqual(names('kow'), ['ben']);
  assert.deepEqual(names('LZ'), ['lzak']);
  assert.deepEqual(names('zzz'), []);
});
test('a long list is cut, and everybody stays in it', () => {
  const many = Array.from({ length: 40 }, (_, each) => ({ name: `Person ${each}`, userName: `p${each}` }));
  const found = mentioned(many, '', true);
  assert.equal(found.length, 8);
  assert.equal(found.at(-1).userName, 'all');
});
