import { openMenu } from '../lib/menu.js';
import { fetchStyle } from '../lib/style.js';
import { word } from '../lib/words.js';

let coming = null;

/** The gear of a group's window: what oneself may do with the group. The dialogs come when they are wanted. */
export function openGroupMenu(anchor, id, chat) {
  const conversation = chat.conversations.get(id);
  const { administrator } = chat.people;
  const { everyone } = conversation;
  const moderator = conversation.role === 'moderator';
  const choices = [
    choice('group.showMembers', 'group', () => open('group-members.js', 'showMembers')),
    moderator && !everyone && choice('group.add', 'added', () => open('group-add.js', 'addMembers')),
    (administrator || moderator) && choice('group.edit', 'edit', () => open('group-edit.js', 'editGroup')),
    !everyone && choice('group.leave', 'out', () => open('group-dialogs.js', 'leaveGroup')),
    administrator && !everyone && choice('group.delete', 'trash', () => open('group-dialogs.js', 'deleteGroup')),
  ];
  openMenu(anchor, word('group.menu'), choices.filter(Boolean));

  async function open(module, act) {
    const [acts] = await Promise.all([import(`./${module}`), styled()]);
    acts[act](conversation, chat);
  }
}

/** What the dialogs look like by comes with the first of them. */
export function styled() {
  return (coming ??= fetchStyle('group'));
}

function choice(key, icon, run) {
  return { label: word(key), icon, run };
}
