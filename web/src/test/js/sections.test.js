import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CalmTimes } from '../../main/webapp/js/conversation/calm-times.js';
import { sections } from '../../main/webapp/js/conversation/sections.js';
import { NameOrder } from '../../main/webapp/js/lib/name-order.js';

const me = 1;
const person = (id, name, active = true) => ({ id, name, active });
const direct = (id, otherId, name, more = {}) => ({
  id, kind: 'direct', otherId, name, unread: 0, muted: false, favourite: false, hidden: false, memberCount: 2, writable: true, ...more,
});
const group = (id, name, more = {}) => ({
  id, kind: 'group', name, unread: 0, muted: false, favourite: false, hidden: false, memberCount: 3, writable: true, ...more,
});
const list = (input) =>
  sections({ people: [], conversations: [], me, availability: () => 'available', names: new NameOrder('pl'), ...input }).map(
    ({ name, rows }) => [name, ...rows.map((row) => row.name)]
  );

test('oneself and deactivated strangers are not listed', () => {
  assert.deepEqual(list({ people: [person(1, 'Me'), person(2, 'Gone', false), person(3, 'Cleo')] }), [['people', 'Cleo']]);
});

test('a person one talks with is listed once, also when deactivated', () => {
  assert.deepEqual(list({ people: [person(2, 'Ben', false)], conversations: [direct(10, 2, 'Ben')] }), [['people', 'Ben']]);
});

test('favourites come first, then groups, then people, each by name', () => {
  const conversations = [group(10, 'Zoo'), group(11, 'Art'), direct(12, 2, 'Ben', { favourite: true })];
  assert.deepEqual(list({ people: [person(2, 'Ben'), person(3, 'Cleo')], conversations }), [
    ['favourites', 'Ben'],
    ['groups', 'Art', 'Zoo'],
    ['people', 'Cleo'],
  ]);
});

test('a hidden conversation is listed only when looked for', () => {
  const conversations = [direct(10, 2, 'Ben Kowalski', { hidden: true })];
  assert.deepEqual(list({ conversations }), []);
  assert.deepEqual(list({ conversations, query: 'kow' }), [['people', 'Ben Kowalski']]);
});

test('unread only leaves nothing else', () => {
  assert.deepEqual(list({ people: [person(3, 'Cleo')], conversations: [group(10, 'A'), group(11, 'B', { unread: 2 })], unreadOnly: true }), [
    ['groups', 'B'],
  ]);
});

test('of too many people only those one talks with are listed, until one looks for another', () => {
  const input = { people: [person(2, 'Ben'), person(3, 'Cleo')], conversations: [direct(10, 2, 'Ben')], tooMany: true };
  assert.deepEqual(list(input), [['people', 'Ben']]);
  assert.deepEqual(list({ ...input, query: 'cl' }), [['people', 'Cleo']]);
});

test('names are sorted as the language does', () => {
  const people = [person(2, 'Żaneta'), person(3, 'Łukasz'), person(4, 'Zofia'), person(5, 'Lena'), person(6, 'adam')];
  assert.deepEqual(list({ people }), [['people', 'adam', 'Lena', 'Łukasz', 'Zofia', 'Żaneta']]);
});

test('by activity the last written to come first in each section, and who was never written to follows by name', () => {
  const conversations = [
    group(10, 'Art', { lastAt: 5 }),
    group(11, 'Zoo', { lastAt: 9 }),
    direct(12, 2, 'Ben', { lastAt: 3 }),
    direct(13, 3, 'Cleo', { lastAt: 7 }),
    direct(14, 4, 'Dora', { lastAt: 1, favourite: true }),
  ];
  const people = [person(2, 'Ben'), person(3, 'Cleo'), person(5, 'Aldo'), person(6, 'Zoe')];
  const times = new CalmTimes();
  times.follow(conversations, false);
  assert.deepEqual(list({ people, conversations, at: (id) => times.of(id) }), [
    ['favourites', 'Dora'],
    ['groups', 'Zoo', 'Art'],
    ['people', 'Cleo', 'Ben', 'Aldo', 'Zoe'],
  ]);
});

test('while somebody aims at the list its order stands still, also where a person is written to for the first time', () => {
  const times = new CalmTimes();
  const before = [direct(12, 2, 'Ben', { lastAt: 3 }), direct(13, 3, 'Cleo', { lastAt: 7 })];
  const after = [direct(12, 2, 'Ben', { lastAt: 20 }), direct(13, 3, 'Cleo', { lastAt: 7 }), direct(14, 4, 'Dora', { lastAt: 30 })];
  const people = [person(2, 'Ben'), person(3, 'Cleo'), person(4, 'Dora'), person(5, 'Aldo')];
  const names = (conversations, held) => {
    times.follow(conversations, held);
    return list({ people, conversations, at: (id) => times.of(id) })[0].slice(1);
  };
  assert.deepEqual(names(before, true), ['Cleo', 'Ben', 'Aldo', 'Dora']);
  assert.deepEqual(names(after, true), ['Cleo', 'Ben', 'Aldo', 'Dora']);
  assert.deepEqual(names(after, false), ['Dora', 'Ben', 'Cleo', 'Aldo']);
});

test('availability never moves anybody', () => {
  const people = [person(2, 'Ben'), person(3, 'Cleo')];
  for (const here of [2, 3]) {
    assert.deepEqual(list({ people, availability: (id) => (id === here ? 'available' : 'unavailable') }), [['people', 'Ben', 'Cleo']]);
  }
});
