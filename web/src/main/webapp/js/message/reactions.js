import { element, setAttribute, setText } from '../lib/dom.js';
import { counted } from '../lib/words.js';

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
