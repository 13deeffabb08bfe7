import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emojiData } from '../../main/emoji/data.js';

const THUMB = { label: 'thumbs up', hexcode: '1F44D', emoji: '👍', group: 1, order: 2, version: 0.6, tags: ['yes'], emoticon: ['(y)'], subgroup: 3,
  skins: [{ tone: 1, emoji: '👍🏻', version: 1, label: 'x' }, { tone: [1, 2], emoji: '🫱🏻‍🫲🏼', version: 14 }] };

test('an emoji keeps what the picker reads, with the short names of all lists once each', () => {
  const [made] = emojiData([THUMB], [{ '1F44D': ['+1', 'thumbsup'] }, { '1F44D': 'thumbsup' }, {}]);
  assert.deepEqual(made, { annotation: 'thumbs up', emoji: '👍', group: 1, order: 2, version: 0.6, shortcodes: ['+1', 'thumbsup'], tags: ['yes'],
    emoticon: '(y)', skins: [{ tone: 1, emoji: '👍🏻', version: 1 }] });
});
test('letters of flags are no emoji, and the order is the picker\'s', () => {
  const smile = { label: 'smile', hexcode: '1F600', emoji: '😀', group: 0, order: 1, version: 1 };
  assert.deepEqual(emojiData([{ label: 'regional indicator A', emoji: '🇦' }, THUMB, smile], []).map((one) => one.emoji), ['😀', '👍']);
});
