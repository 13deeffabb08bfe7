import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Results } from '../../main/webapp/js/search/results.js';
import { commandOf, dayBegin, pieces } from '../../main/webapp/js/search/terms.js';

const nothing = { query: '', conversationId: null, authorId: null, from: '', to: '', file: false };

test('fields that ask for nothing are no command', () => {
  assert.equal(commandOf(nothing), null);
  assert.equal(commandOf({ ...nothing, query: '  ', conversationId: 7, from: '2026-01-01', to: '2026-01-02' }), null);
});

test('a word, a person or a file is enough', () => {
  assert.deepEqual(commandOf({ ...nothing, query: ' plan ' }), { query: 'plan' });
  assert.deepEqual(commandOf({ ...nothing, authorId: 3 }), { query: '', authorId: 3 });
  assert.deepEqual(commandOf({ ...nothing, file: true, conversationId: 7 }), { query: '', conversationId: 7, hasFile: true });
});

test('days are whole ones of the reader', () => {
  const { from, to } = commandOf({ ...nothing, query: 'x', from: '2026-02-28', to: '2026-02-28' });
  assert.equal(from, new Date(2026, 1, 28).getTime());
  assert.equal(to, new Date(2026, 2, 1).getTime());
  assert.equal(dayBegin('2026-12-31', 1), new Date(2027, 0, 1).getTime());
});

test('a time before 1970 is the beginning', () => {
  assert.equal(commandOf({ ...nothing, query: 'x', from: '0002-01-01' }).from, 0);
});

test('a snippet falls into hits and what stands between them', () => {
  const shown = (snippet) => pieces(snippet).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('|');
  assert.equal(shown({ text: 'one two three', hits: [[4, 7]] }), 'one |[two]| three');
  assert.equal(shown({ text: 'one two', hits: [[0, 3], [4, 7]] }), '[one]| |[two]');
  assert.equal(shown({ text: '<b>', hits: [] }), '<b>');
  assert.equal(shown({ text: '', hits: [] }), '');
});

function asking() {
  const asked = [];
  const connection = {
    request: (type, command) => new Promise((resolve, reject) => asked.push({ type, command, resolve, reject })),
  };
  return { asked, results: new Results(connection) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('only the answer to the last question counts', async () => {
  const { asked, results } = asking();
  results.ask({ query: 'a' });
  results.ask({ query: 'ab' });
  asked[1].resolve({ results: ['new'], more: false });
  asked[0].resolve({ results: ['old'], more: true, cursor: 'c' });
  await settled();
  assert.deepEqual([results.all, results.more, results.state], [['new'], false, 'done']);
});

test('the next page is joined, and asked for once', async () => {
  const { asked, results } = asking();
  results.ask({ query: 'a' });
  asked[0].resolve({ results: [1], more: true, cursor: 'c', incomplete: true });
  await settled();
  assert.equal(results.incomplete, true);
  results.next();
  results.next();
  assert.deepEqual(asked.slice(1).map(({ command }) => command), [{ query: 'a', before: 'c' }]);
  asked[1].resolve({ results: [2], more: false });
  await settled();
  assert.deepEqual([results.all, results.more], [[1, 2], false]);
  results.next();
  assert.equal(asked.length, 2);
});

test('a problem keeps what was found, and forgetting drops a late answer', async () => {
  const { asked, results } = asking();
  results.ask({ query: 'a' });
  asked[0].resolve({ results: [1], more: false });
  await settled();
  results.ask({ query: 'b' });
  asked[1].reject(new Error('tryAgain'));
  await settled();
  assert.deepEqual([results.all, results.state], [[1], 'problem']);
  results.ask({ query: 'c' });
  results.ask(null);
  asked[2].resolve({ results: [3], more: false });
  await settled();
  assert.deepEqual([results.all, results.state], [[], 'idle']);
});
