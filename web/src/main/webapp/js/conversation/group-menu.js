import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';

/** The gear of a group's window: what oneself may do with the group. The dialogs come when they are wanted. */
export function openGroupMenu(anchor, id, chat) {
  const conversation = chat.conversations.get(id);
  const { administrator } = chat.people;
  const choices = [choice('group.showMembers', 'group', () => open('group-members.js', 'showMembers'))];
  if (administrator || conversation.role === 'moderator') choices.push(choice('group.rename', 'edit', () => open('group-dialogs.js', 'renameGroup')));
  choices.push(choice('group.leave', 'out', () => open('group-dialogs.js', 'leaveGroup')));
  if (administrator) choices.push(choice('group.delete', 'trash', () => open('group-dialogs.js', 'deleteGroup')));
  openMenu(anchor, word('group.menu'), choices);

  async function open(module, act) {
    const acts = await import(`./${module}`);
    acts[act](conversation, chat);
  }
}

function choice(key, icon, run) {
  return { label: word(key), icon, run };
}
