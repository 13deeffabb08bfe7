import { element, iconButton, setAttribute, setText } from '../lib/dom.js';
import { counted, word } from '../lib/words.js';
import { availabilityWord, setDot } from '../presence/availability.js';
import { avatar } from './avatar.js';

const MOST = 99;

/** The head of a section. */
export function makeHead(item) {
  return element('li', { class: 'roster-head' }, element('h2', {}, word(`section.${item.section}`)));
}

/**
 * A person's or a group's row: one button that opens the conversation, one for its menu.
 * @param {{row: Object}} item
 */
export function makeRow({ row }) {
  return element(
    'li',
    { class: 'roster-row' },
    element(
      'button',
      { type: 'button', class: 'row-open', tabindex: '-1' },
      avatar(row.name, row.group ? null : row.availability, row.group, row.group ? row.conversationId : row.personId),
      element('span', { class: 'row-words' }, element('span', { class: 'row-name' }), element('span', { class: 'row-hint' })),
      element('span', { class: 'badge', 'aria-hidden': 'true' }),
      element('span', { class: 'row-unread unseen' })
    ),
    iconButton('more', '', undefined, { class: 'row-menu', tabindex: '-1' })
  );
}

/** Writes what may have changed into a row's node. @param {?number} lastActive when the person was active last, in ms since 1970 */
export function updateRow(node, { row, lastActive }) {
  const open = node.querySelector('.row-open');
  const badge = node.querySelector('.badge');
  setText(node.querySelector('.row-name'), row.name);
  setText(node.querySelector('.row-hint'), hintOf(row, lastActive));
  node.classList.toggle('draft', row.draft && !row.typing);
  const dot = node.querySelector('.dot');
  if (dot) setDot(dot, row.availability);
  setText(badge, row.unread > MOST ? `${MOST}+` : String(row.unread));
  badge.hidden = row.unread === 0;
  badge.classList.toggle('muted', row.muted);
  node.classList.toggle('unread', row.unread > 0 && !row.muted);
  node.classList.toggle('open', row.open === true);
  const unread = row.unread > 0 ? ` ${counted('unread', row.unread)}` : '';
  setText(node.querySelector('.row-unread'), unread + (row.muted ? ` ${word('row.muted')}` : ''));
  setAttribute(open, 'title', row.name);
  const more = word('row.menu', { name: row.name });
  for (const name of ['title', 'aria-label']) setAttribute(node.querySelector('.row-menu'), name, more);
}

function hintOf(row, lastActive) {
  if (row.typing) return word('row.typing');
  if (row.draft) return word('row.draft');
  if (row.group) return counted('group.members', row.memberCount);
  return row.active ? availabilityWord(row.availability, lastActive) : word('person.deactivated');
}

/** Everything a row's look depends on, as one string. */
export function lookOf(row) {
  return [row.name, row.availability, row.unread, row.muted, row.memberCount, row.active, row.open, row.draft, row.typing].join('|');
}
