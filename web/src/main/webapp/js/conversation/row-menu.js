import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';

/**
 * What can be done with a row, apart from opening it.
 * @param {Element} anchor
 * @param {Object} row as `sections()` describes it
 * @param {{favourite: function(boolean), mute: function(boolean), hide: function(boolean), card: function()}} act
 */
export function openRowMenu(anchor, row, act) {
  const choices = [
    choice(row.favourite ? 'row.favourite.off' : 'row.favourite.on', 'star', () => act.favourite(!row.favourite)),
    choice(row.muted ? 'row.mute.off' : 'row.mute.on', row.muted ? 'bell' : 'bell-off', () => act.mute(!row.muted)),
  ];
  if (row.personId) {
    choices.unshift(choice('row.card', 'card', act.card));
    if (row.conversationId) choices.push(choice(row.hidden ? 'row.hide.off' : 'row.hide.on', 'hide', () => act.hide(!row.hidden)));
  }
  openMenu(anchor, word('row.menu', { name: row.name }), choices);
}

function choice(key, icon, run) {
  return { label: word(key), icon, run };
}
