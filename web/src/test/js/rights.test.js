import assert from 'node:assert/strict';
import { test } from 'node:test';
import { may, mayReact } from '../../main/webapp/js/conversation/conversations.js';
import { speaksToAll } from '../../main/webapp/js/message/mentions.js';

const group = (role, right = 'all') => ({ kind: 'group', role, posting: right, mentionAll: right, writable: true });

test('a role decides what one may do in a group', () => {
  for (const right of ['posting', 'mentionAll']) {
    assert.equal(may(group('member'), right), true);
    assert.equal(may(group('member', 'moderators'), right), false);
    assert.equal(may(group('moderator', 'moderators'), right), true);
    assert.equal(may(group('reader'), right), false);
  }
});

test('in a direct conversation one writes, but there is no all', () => {
  const direct = { kind: 'direct', role: 'member', writable: true };
  assert.equal(may(direct, 'posting'), true);
  assert.equal(may(direct, 'mentionAll'), false);
});

test('who may not write may react, but for readers and deactivated partners', () => {
  assert.equal(mayReact({ ...group('member', 'moderators'), writable: false }), true);
  assert.equal(mayReact(group('reader')), false);
  assert.equal(mayReact({ kind: 'direct', role: 'member', writable: false }), false);
});

test('a text speaks to all as the server finds it', () => {
  for (const text of ['@all', 'Hello @all!', '(@all)', '@all.', '@all-', 'a\n@all b']) assert.equal(speaksToAll(text), true, text);
  for (const text of ['all', '@allan', '@all.x', 'x@all', '@@all', '`@all`', '```\n@all\n```', '@ALL', '@all_1']) assert.equal(speaksToAll(text), false, text);
});
