import { shortName } from '../lib/names.js';
import { counted, word } from '../lib/words.js';

/** "Ben is typing…", for one, two or more; nothing for nobody. */
export function typingWords(names) {
  const [first, second] = names.map(shortName);
  if (names.length === 0) return '';
  if (names.length === 1) return word('typing.one', { first });
  if (names.length === 2) return word('typing.two', { first, second });
  return counted('typing.people', names.length);
}
