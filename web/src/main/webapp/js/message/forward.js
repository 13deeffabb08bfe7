import { openSwitcher } from '../conversation/switcher.js';
import { uuid } from '../lib/uuid.js';
import { word } from '../lib/words.js';

/** Asks where a message is to go, and sends it there. */
export function forward(about, chat, say) {
  openSwitcher(chat, (row) => send(about, row, chat).then(say, () => say(word('message.notNow'))), word('forward.title'));
}

/** Returns what is to be said of it. Whom one never wrote to gets a conversation first. */
async function send(about, { conversationId, personId, name }, { connection, conversations }) {
  const toConversationId = conversationId ?? (await conversations.openDirect(personId));
  await connection.request('forward', { ...about, toConversationId, clientId: uuid() });
  return word('forward.done', { name });
}
