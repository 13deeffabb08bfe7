import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Notifications } from '../../main/webapp/js/notification/notifications.js';
import { sentence } from '../../main/webapp/js/notification/sentence.js';
import { hindrances } from '../../main/webapp/js/notification/test.js';
import { useWords } from '../../main/webapp/js/lib/words.js';
import { stopClock, tick } from './clock.js';

let hear;
let asked;
let answer;
let came;
let watched;
let conversations;
let bell;

beforeEach(() => {
  stopClock();
  globalThis.document ??= {};
  document.hidden = false;
  hear = {};
  asked = [];
  answer = async () => ({});
  came = [];
  watched = null;
  conversations = new Map([[7, { readSeq: 10 }]]);
  const line = { on: (type, handler) => (hear[type] = handler), request: (type, fields) => (asked.push({ type, ...fields }), answer()) };
  bell = new Notifications(line, conversations, (id) => id === watched);
  bell.came.add(({ id }) => came.push(id));
});

const entry = (id, more = {}) => ({ id, kind: 'mention', at: 1, read: false, actorId: 2, actor: 'Ben', conversationId: 7, name: 'Marketing', seq: 20, text: 'hi', ...more });
const welcome = (list, more = false) => hear.welcome({ notifications: { unread: list.filter((one) => !one.read).length, list, more } });
const ids = () => bell.all.map((one) => one.id);
const marks = () => asked.filter((one) => one.type === 'notificationsRead').map(({ type, ...fields }) => fields);

test('a new entry stands first, counts and is told; a snapshot is told of nothing', () => {
  welcome([entry(5), entry(3, { read: true })]);
  assert.deepEqual([bell.unread, came], [1, []]);
  hear.notification({ notification: entry(6) });
  assert.deepEqual([ids(), bell.unread, came], [[6, 5, 3], 2, [6]]);
});

test('no more than a hundred are counted', () => {
  hear.welcome({ notifications: { unread: 100, list: [entry(5)], more: true } });
  hear.notification({ notification: entry(6) });
  assert.equal(bell.unread, 100);
  hear.notificationsRead({ ids: [6], unread: 100 });
  assert.equal(bell.unread, 100);
});

test('what moves to the top leaves its place, and what went is gone', () => {
  welcome([entry(5), entry(4, { kind: 'reaction', people: 1 })]);
  hear.notification({ notification: entry(6, { kind: 'reaction', people: 2 }), gone: 4 });
  assert.deepEqual([ids(), bell.unread, came], [[6, 5], 2, [6]]);
  hear.notification({ gone: 6 });
  assert.deepEqual([ids(), bell.unread], [[5], 1]);
});

test('an entry that only stands otherwise keeps place and reading, and is not told', () => {
  welcome([entry(5), entry(4, { kind: 'reaction', people: 2, read: true })]);
  hear.notification({ notification: entry(4, { kind: 'reaction', people: 1, read: true }) });
  assert.deepEqual([ids(), bell.all[1].people, bell.unread, came], [[5, 4], 1, 1, []]);
  // One that is not loaded.
  hear.notification({ notification: entry(2, { kind: 'reaction', people: 1, read: true }) });
  assert.deepEqual(ids(), [5, 4]);
});

test('single ones and all are marked by the server', () => {
  welcome([entry(5, { seq: 50 }), entry(4, { seq: 40 }), entry(3, { seq: 30 })]);
  bell.read(4);
  bell.readAll();
  assert.deepEqual(marks(), [{ ids: [4] }, { all: true, upTo: 5 }]);
  hear.notificationsRead({ ids: [4], unread: 2 });
  assert.deepEqual([bell.all.map((one) => one.read), bell.unread], [[false, true, false], 2]);
  hear.notificationsRead({ upTo: 4, unread: 1 });
  assert.deepEqual(bell.all.map((one) => one.read), [false, true, true]);
});

test('of an empty bell nothing is marked', () => {
  welcome([]);
  bell.readAll();
  assert.deepEqual(marks(), []);
});

test('who has read a message has read what the bell says of it, and not of its reactions', () => {
  welcome([entry(6, { kind: 'reaction' }), entry(5), entry(4, { kind: 'reply', seq: 12 }), entry(3, { conversationId: 8 })]);
  conversations.set(7, { readSeq: 15 });
  hear.marked({});
  tick(400);
  assert.deepEqual(marks(), [{ ids: [4] }]);
});

test('what was marked as unread again is unread in the bell too', () => {
  welcome([entry(5)]);
  conversations.set(7, { readSeq: 30, unreadFrom: 18 });
  hear.marked({});
  tick(400);
  assert.deepEqual(marks(), []);
});

test('a page that nobody sees marks nothing', () => {
  document.hidden = true;
  welcome([entry(5, { seq: 3 })]);
  tick(400);
  assert.deepEqual(marks(), []);
});

test('what a person sees coming neither counts nor sounds', () => {
  welcome([]);
  watched = 7;
  hear.notification({ notification: entry(5) });
  assert.deepEqual([bell.unread, came, marks()], [0, [], [{ ids: [5] }]]);
});

test('the next page follows the last entry, once at a time', async () => {
  welcome([entry(5)], true);
  answer = async () => ({ list: [entry(3), entry(2)], more: false });
  bell.next();
  await bell.next();
  assert.equal(asked.length, 1);
  assert.deepEqual(asked[0], { type: 'notifications', before: 5 });
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual([ids(), bell.more, bell.state], [[5, 3, 2], false, 'idle']);
});

test('a page that does not come can be asked for again', async () => {
  welcome([entry(5)], true);
  answer = () => Promise.reject(new Error('lost'));
  await bell.next();
  assert.equal(bell.state, 'problem');
  answer = async () => ({ list: [entry(3)], more: false });
  await bell.next();
  assert.deepEqual(ids(), [5, 3]);
});

test('an edit and a deletion are shown', () => {
  welcome([entry(5), entry(4, { seq: 21 })]);
  hear.messageChanged({ conversationId: 7, seq: 20, text: 'two\nlines' });
  assert.deepEqual(bell.all.map((one) => one.text), ['two lines', 'hi']);
  hear.messageChanged({ conversationId: 7, seq: 21, text: '', deleted: 9 });
  assert.deepEqual([bell.all[1].deleted, bell.all[1].text], [true, undefined]);
});

test('each kind has its sentence', () => {
  useWords({ 'bell.mention': '{actor} @', 'bell.reaction': '{actor} {emoji}', 'bell.reactions.one': '{actor} +{count} {emoji}', 'bell.groupRenamed': '{actor} > {name}', 'bell.moderatorNamed': '{actor} ! {who}' }, 'en');
  assert.equal(sentence(entry(1)), 'Ben @');
  assert.equal(sentence(entry(1, { kind: 'reaction', people: 1, emoji: 'x' })), 'Ben x');
  assert.equal(sentence(entry(1, { kind: 'reaction', people: 2, emoji: 'x' })), 'Ben +1 x');
  assert.equal(sentence(entry(1, { kind: 'groupChanged', line: 'groupRenamed' })), 'Ben > Marketing');
  assert.equal(sentence(entry(1, { kind: 'groupChanged', line: 'moderatorNamed', text: 'Cleo' })), 'Ben ! Cleo');
  assert.equal(sentence(entry(1, { kind: 'groupChanged', line: 'moderatorNamed', text: undefined })), 'Ben ! ');
});

test('a test says what hinders it', () => {
  assert.deepEqual(hindrances({ sound: true, desktop: true }, 'granted', true), []);
  assert.deepEqual(hindrances({ sound: false, desktop: false }, 'default', true), ['soundOff', 'desktopOff']);
  assert.deepEqual(hindrances({ sound: true, desktop: false }, 'denied', true), ['denied']);
  assert.deepEqual(hindrances({ sound: true, desktop: false }, undefined, true), ['unsupported']);
  assert.deepEqual(hindrances({ sound: true, desktop: false }, 'default', false), ['unsupported']);
});
