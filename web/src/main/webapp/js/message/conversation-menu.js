import { word } from '../lib/words.js';
import { openPins } from './kept.js';
import { openNotifyMenu } from './notify-menu.js';

/** The choices of a window's menu that concern a conversation's messages as a whole: what is pinned, and what is told of. */
export function messageChoices(anchor, conversationId, chat) {
  const { connection, conversations } = chat;
  const change = (fields) => connection.request('notify', { conversationId, ...fields }).catch(() => {});
  return [
    { label: word('pins.title'), icon: 'pin', run: () => openPins(anchor, chat, conversationId) },
    { label: word('row.notify'), icon: 'bell', run: () => openNotifyMenu(anchor, conversations.get(conversationId), change) },
  ];
}
