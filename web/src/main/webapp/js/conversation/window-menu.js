import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';
import { messageChoices } from '../message/conversation-menu.js';

/** The menu of a window's bar: what concerns its messages, and what oneself may do with a group. The dialogs come when wanted. */
export function openWindowMenu(anchor, id, chat) {
  const conversation = chat.conversations.get(id);
  const ofGroup = conversation.kind === 'group' ? groupChoices(conversation, chat) : [];
  openMenu(anchor, word('window.more', { name: conversation.name }), [...messageChoices(anchor, id, chat), ...ofGroup]);
}

function groupChoices(conversation, chat) {
  const { administrator } = chat.people;
  const members = async () => (await import('./group-members.js')).showMembers(conversation, chat);
  const dialog = (act) => async () => (await import('./group-dialogs.js'))[act](conversation, chat);
  const choices = [choice('group.showMembers', 'group', members)];
  if (administrator || conversation.role === 'moderator') choices.push(choice('group.rename', 'pencil', dialog('renameGroup')));
  choices.push(choice('group.leave', 'out', dialog('leaveGroup')));
  if (administrator) choices.push(choice('group.delete', 'bin', dialog('deleteGroup')));
  return choices;
}

function choice(key, icon, run) {
  return { label: word(key), icon, run };
}
