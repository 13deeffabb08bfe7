import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';
import { openPins } from './kept.js';
import { openNotifyMenu } from './notify-menu.js';

/** Opens the menu of what concerns a conversation's messages as a whole: what is pinned, and what is told of. */
export function openConversationMenu(anchor, conversationId, chat) {
  const { connection, conversations } = chat;
  const { name } = conversations.get(conversationId);
  const change = (fields) => connection.request('notify', { conversationId, ...fields }).catch(() => {});
  openMenu(anchor, word('window.more', { name }), [
    { label: word('pins.title'), icon: 'pin', run: () => openPins(anchor, chat, conversationId) },
    { label: word('row.notify'), icon: 'bell', run: () => openNotifyMenu(anchor, conversations.get(conversationId), change) },
  ]);
}
