import { chooseConversation } from '../conversation/chooser.js';
import { uuid } from '../lib/uuid.js';
import { word } from '../lib/words.js';

/** Asks where a message is to go, and sends it there. */
export function forward(anchor, { conversationId, seq }, chat, say) {
  chooseConversation(anchor, word('forward.title'), chat, async (toConversationId) => {
    const { name } = chat.conversations.get(toConversationId) ?? { name: '' };
    try {
      await chat.connection.request('forward', { conversationId, seq, toConversationId, clientId: uuid() });
      say(word('forward.done', { name }));
    } catch {
      say(word('message.notNow'));
    }
  });
}
