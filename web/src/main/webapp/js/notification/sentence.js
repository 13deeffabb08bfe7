import { counted, word } from '../lib/words.js';

/**
 * What an entry of the bell tells, in one sentence.
 * @param {Object} entry as in the protocol
 */
export function sentence({ kind, actor, name, people, emoji, line, text }) {
  if (kind === 'reaction') {
    return people > 1 ? counted('bell.reactions', people - 1, { actor, emoji }) : word('bell.reaction', { actor, emoji });
  }
  if (kind !== 'groupChanged') return word(`bell.${kind}`, { actor, name });
  return word(`bell.${line}`, { actor, name, who: text ?? '' });
}
