import { element, setAttribute, setText } from '../lib/dom.js';
import { counted, locale, word } from '../lib/words.js';

// More names than these are counted.
const NAMED = 10;

/** Shows the reactions under a message: one button each, pressed where oneself reacted so. */
export function updateReactions(node, { reactions = [], deleted }) {
  const shown = deleted ? [] : reactions;
  let row = node.querySelector(':scope > .reactions');
  if (shown.length === 0) {
    row?.remove();
    return;
  }
  if (!row) {
    row = element('div', { class: 'reactions' });
    node.querySelector('.meta').after(row);
  }
  // The button with the focus stays the same one while others come and go.
  const old = new Map([...row.children].map((button) => [button.dataset.emoji, button]));
  shown.forEach(({ emoji, count, mine }, index) => {
    const button = old.get(emoji) ?? chip(emoji);
    old.delete(emoji);
    // Who reacted is asked for when somebody looks, and once more after it has changed.
    if (button.lastChild.textContent !== String(count)) forget(button);
    setText(button.lastChild, String(count));
    setAttribute(button, 'aria-pressed', String(mine === true));
    setAttribute(button, 'aria-label', `${emoji} ${counted('reaction.people', count)}`);
    if (row.children[index] !== button) row.insertBefore(button, row.children[index] ?? null);
  });
  for (const button of old.values()) button.remove();
}

function chip(emoji) {
  return element('button', { type: 'button', class: 'reaction', 'data-emoji': emoji }, element('span', {}, emoji), element('span', { class: 'reaction-count' }));
}

function forget(button) {
  button.removeAttribute('title');
  delete button.dataset.asked;
}

/**
 * Says on a reaction's button who reacted so, unless that is said or asked already.
 * @param {function(string): Promise<{people: {participantId: number, name: string}[]}>} ask for those who reacted with an emoji
 */
export async function nameReactors(button, me, ask) {
  const counter = button.lastChild.textContent;
  if (button.dataset.asked === counter) return;
  button.dataset.asked = counter;
  const { people } = await ask(button.dataset.emoji).catch((problem) => {
    delete button.dataset.asked; // whoever looks again asks again
    throw problem;
  });
  // Another came or went meanwhile: whoever looks again asks again.
  if (button.lastChild.textContent !== counter) return;
  const others = people.filter(({ participantId }) => participantId !== me).map(({ name }) => name);
  const names = [...(others.length < people.length ? [word('timeline.you')] : []), ...others].slice(0, NAMED);
  const more = Number(counter) - names.length;
  if (more > 0) names.push(counted('reaction.more', more));
  button.title = new Intl.ListFormat(locale).format(names);
}
