import { word } from '../lib/words.js';
import { itemOf } from './bubble.js';
import { editInPlace } from './editor.js';
import { nameReactors } from './reactions.js';

/**
 * What a person's wishes about the messages of one conversation lead to. Lists and menus are fetched when they are wanted for
 * the first time.
 * @param {Object} chat the parts of the chat, see chat.js
 * @param {number} conversationId
 * @param {import('./timeline-view.js').TimelineView} view
 */
export function actsOf(chat, conversationId, view) {
  const { connection, conversations, timelines, outbox, visit } = chat;
  const editing = `edit.${conversationId}.`;
  const begun = new Set(visit.names(editing).map((name) => Number(name.slice(editing.length))));
  const about = ({ seq, authorId }) => ({ conversationId, seq, authorId });
  const ask = async (type, fields) => {
    try {
      return await connection.request(type, { conversationId, ...fields });
    } catch {
      view.say(word('message.notNow'));
      return null;
    }
  };
  const acts = {
    files: chat.files,
    say: (text) => view.say(text),
    retry: (clientId) => outbox.retry(clientId),
    discard: (clientId) => outbox.discard(clientId),
    jump: (seq) => timelines.want(conversationId, seq),
    reply: (message) => view.answered.tell(message),
    react({ seq, reactions = [] }, emoji, on = !reactions.some((one) => one.emoji === emoji && one.mine)) {
      ask('react', { seq, emoji, on });
    },
    who: (button, { seq }) => nameReactors(button, chat.me, (emoji) => connection.request('reactors', { conversationId, seq, emoji })).catch(() => {}),
    unread: ({ seq }) => ask('unread', { seq }).then((answer) => answer && view.leave()),
    edit: (node) => edit(node),
    /** Goes on with an edit that had begun when the page was loaded again, once its message is there. */
    editAgain(node) {
      const seq = itemOf(node)?.message.seq;
      if (begun.delete(seq)) queueMicrotask(() => edit(node, visit.get(editing + seq)));
    },
    async erase({ seq }) {
      const question = { title: word('delete.title'), text: word('delete.ask'), yes: word('delete.yes'), danger: true };
      if (await (await import('../lib/dialog.js')).ask(question)) ask('delete', { seq });
    },
    readers: (anchor, message) => import('./readers.js').then(({ openReaders }) => openReaders(anchor, connection, about(message))),
    why: (anchor, message) => import('../notification/why.js').then(({ openWhy }) => openWhy(anchor, connection, about(message))),
    edits: (anchor, message) => import('./edits.js').then(({ openEdits }) => openEdits(anchor, connection, about(message))),
    menu: (anchor, node) => import('./message-menu.js').then(({ openMessageMenu }) => openMessageMenu(anchor, node, conversations.get(conversationId), chat, acts)),
    ask,
  };
  return acts;

  function edit(node, written = null) {
    const { message } = itemOf(node);
    if (!conversations.get(conversationId)?.writable || message.deleted) return;
    const does = {
      save: (text) => connection.request('edit', { conversationId, seq: message.seq, text }),
      erase: () => acts.erase(message),
      done: (focus) => view.showAgain(node, focus),
      keep: (text) => visit.set(editing + message.seq, text),
    };
    editInPlace(node, message.text, does, written);
  }
}
