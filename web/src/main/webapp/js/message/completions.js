import { element } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { may } from '../conversation/conversations.js';
import { avatar } from '../conversation/avatar.js';
import { mentioned } from './mentions.js';

const MOST = 8;

/** What a conversation's input completes: who is mentioned after an @, and emoji after a colon. */
export function completions(chat, conversationId) {
  const before = '(?:^|[\\s(>"\'„*_~-])';
  return [
    {
      pattern: new RegExp(`${before}(@([\\p{L}\\p{N}._-]{0,40}))$`, 'u'),
      find: async (query) => mentions(chat, conversationId, query),
    },
    {
      // Not "10:30", and not the smileys of old.
      pattern: new RegExp(`${before}(:([\\p{L}+-][\\p{L}\\p{N}_+-]{1,29}))$`, 'u'),
      find: emoji,
    },
    {
      pattern: new RegExp(`${before}(:([\\p{L}\\p{N}_+-]{1,30}):)$`, 'u'),
      find: emojiOfWholeName,
      whole: true,
    },
  ];
}

function mentions({ timelines, people, conversations, me }, conversationId, query) {
  const members = [...(timelines.get(conversationId)?.members.values() ?? [])]
    .filter(({ participantId, active }) => active && participantId !== me)
    .map(({ participantId, name, userName }) => ({ participantId, name, userName, ...people.person(participantId) }))
    .filter(({ userName }) => userName);
  return mentioned(members, query, may(conversations.get(conversationId) ?? {}, 'mentionAll')).map(({ participantId, userName, name }) => ({
    insert: `@${userName}`,
    picture: name === null ? null : avatar(name, null, false, participantId),
    label: name ?? word('mention.all'),
    more: `@${userName}`,
  }));
}

async function emoji(query) {
  const { findEmoji, usedEmoji } = await import('./emoji.js');
  return (await findEmoji(query, MOST)).map(({ emoji: shown, name }) => ({
    insert: shown,
    picture: element('span', { class: 'completion-emoji' }, shown),
    label: `:${name}:`,
    chosen: () => usedEmoji(shown),
  }));
}

/** The second colon ends a name: there is one emoji of it, or none. */
async function emojiOfWholeName(name) {
  const { emojiNamed } = await import('./emoji.js');
  const found = await emojiNamed(name);
  return found ? [{ insert: found }] : [];
}
