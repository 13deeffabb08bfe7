import { element, iconButton } from '../lib/dom.js';
import { openPages } from '../lib/pages.js';
import { when } from '../lib/time.js';
import { word } from '../lib/words.js';

/** Opens the list of a conversation's pinned messages, the latest first. A click leads to the message. */
export function openPins(anchor, chat, conversationId) {
  const close = openPages(anchor, { label: word('pins.title'), class: 'kept', empty: word('pins.none') }, async (before) => {
    const { messages, more } = await chat.connection.request('pins', { conversationId, ...(before && { before }) });
    const go = ({ seq }) => (close(), chat.show(conversationId, seq));
    return { lines: messages.map((message) => line(message, message.author, () => go(message))), next: more ? messages.at(-1).seq : null };
  });
}

/** Opens the list of what one saved for oneself, in whatever conversation. */
export function openSaved(anchor, chat) {
  const close = openPages(anchor, { label: word('saved.title'), class: 'kept', empty: word('saved.none') }, async (before) => {
    const { saved, more } = await chat.connection.request('saved', { ...(before && { before }) });
    return { lines: saved.map((one) => savedLine(one, chat, () => close())), next: more ? saved.at(-1).at : null };
  });
}

function savedLine({ conversationId, name, message }, chat, close) {
  const { seq, author } = message;
  const made = line(message, `${author} · ${name}`, () => (close(), chat.show(conversationId, seq)));
  const remove = () => chat.connection.request('save', { conversationId, seq, on: false }).then(() => made.remove(), () => {});
  made.append(iconButton('close', word('saved.remove'), remove));
  return made;
}

function line({ text, at, deleted, files }, head, go) {
  const shown = deleted ? word('message.deleted') : text || files?.[0]?.name || '';
  return element(
    'li',
    {},
    element('button', { type: 'button', class: 'kept-open', onclick: go }, element('span', { class: 'kept-head' }, `${head}, ${when(at)}`), element('span', { class: 'kept-text', dir: 'auto' }, shown))
  );
}
