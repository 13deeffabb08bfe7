import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';

/**
 * Opens the menu of what can be done with a row, apart from opening it.
 * @param {Element} anchor
 * @param {Object} row as `sections()` describes it
 * @param {Object} chat the parts of the chat, see chat.js
 * @param {{open: function(), fail: function()}} acts how to open the row, and what to do when a choice cannot be stored
 */
export function showRowMenu(anchor, row, chat, acts) {
  const change = (type, on) => store(type, row, on, chat).catch(acts.fail);
  const choices = [
    choice(row.favourite ? 'row.favourite.off' : 'row.favourite.on', 'star', () => change('favourite', !row.favourite)),
    choice(row.muted ? 'row.mute.off' : 'row.mute.on', row.muted ? 'bell' : 'bell-off', () => change('mute', !row.muted)),
    choice('row.notify', 'bell', () => chooseNotify(anchor, row, chat).catch(acts.fail)),
  ];
  if (row.personId) choices.unshift(choice('row.card', 'card', () => showCard(anchor, row, chat, acts.open)));
  if (row.personId && row.conversationId) {
    choices.push(choice(row.hidden ? 'row.hide.off' : 'row.hide.on', 'hide', () => change('hide', !row.hidden)));
  }
  openMenu(anchor, word('row.menu', { name: row.name }), choices);
}

function choice(key, icon, run) {
  return { label: word(key), icon, run };
}

async function showCard(anchor, row, { people }, open) {
  const { openCard } = await import('./card.js');
  openCard(anchor, people.person(row.personId) ?? row, people.availability(row.personId), open, people.lastActive(row.personId));
}

async function chooseNotify(anchor, row, { connection, conversations }) {
  const conversationId = row.conversationId ?? (await conversations.openDirect(row.personId));
  const { openNotifyMenu } = await import('../message/notify-menu.js');
  openNotifyMenu(anchor, conversations.get(conversationId), (fields) => connection.request('notify', { conversationId, ...fields }));
}

/** A choice about a person one never wrote to needs a conversation to belong to. */
async function store(type, row, on, { connection, conversations }) {
  const conversationId = row.conversationId ?? (await conversations.openDirect(row.personId));
  await connection.request(type, { conversationId, on });
}
