import { fits, fold } from '../lib/names.js';

const MOST = 8;

/**
 * Who of a conversation may be meant by what was typed after an @. Pure.
 * @param {{name: string, userName: string}[]} members
 * @param {string} query
 * @param {boolean} all whether everybody can be spoken to at once
 * @returns {{userName: string, name: ?string}[]} a name of null is everybody
 */
export function mentioned(members, query, all) {
  const folded = fold(query);
  const found = members.filter(({ name, userName }) => fits(name, folded) || fold(userName).startsWith(folded));
  found.sort((a, b) => a.name.localeCompare(b.name));
  const everybody = all && 'all'.startsWith(folded) ? [{ userName: 'all', name: null }] : [];
  return [...found.slice(0, MOST - everybody.length), ...everybody];
}

/** Whether a text speaks to all at once; what stands in code does not. As the server finds it. Pure. */
export function speaksToAll(text) {
  return /(?<![\p{L}\p{N}@._-])@all(?![._-]*[\p{L}\p{N}])/u.test(text.replace(/\x60{3}[\s\S]*?\x60{3}|\x60[^\x60\n]*\x60/g, ''));
}
