import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sections } from '../../main/webapp/js/conversation/sections.js';

const me = 1;
const person = (id, name, active = true) => ({ id, name, active });
const direct = (id, otherId, name, more = {}) => ({
  id, kind: 'direct', otherId, name, unread: 0, muted: false, favourite: false, hidden: false, memberCount: 2, writable: true, ...more,
});
const group = (id, name, more = {}) => ({
  id, kind: 'group', name, unread: 0, muted: false, favourite: false, hidden: false, memberCount: 3, writable: true, ...more,
});
const list = (input) =>
  sections({ people: [], conversations: [], me, availability: () => 'available', compare: (a, b) => a.localeCompare(b), ...input }).map(
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
