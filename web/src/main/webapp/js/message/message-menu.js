import { mayReact } from '../conversation/conversations.js';
import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';
import { itemOf } from './bubble.js';
import { linkTo } from './link.js';

/**
 * Opens the menu of everything that can be done with a message.
 * @param {Element} anchor
 * @param {Element} node the message's
 * @param {Object} conversation
 * @param {Object} chat the parts of the chat, see chat.js
 * @param {Object} acts as `actsOf` gives them
 */
export function openMessageMenu(anchor, node, conversation, chat, acts) {
  const { message, own } = itemOf(node);
  const { writable, kind, role, id: conversationId } = conversation;
  const { seq, text, pinned, saved, edited, reactions = [] } = message;
  const copy = (what) => copyText(what).then(() => acts.say(word('message.copied')), () => acts.say(word('message.notNow')));
  const save = async () => (await acts.ask('save', { seq, on: !saved })) && acts.say(word(saved ? 'message.unsaved' : 'message.saved'));
  const react = async () => (await import('./emoji.js')).chooseEmoji(anchor, (emoji) => acts.react(message, emoji, true));
  const forward = async () => (await import('./forward.js')).forward({ conversationId, seq }, chat, acts.say);
  const reactors = async () => (await import('./readers.js')).openReactors(anchor, chat.connection, { conversationId, seq, reactions });
  openMenu(
    anchor,
    word('message.menu'),
    [
      writable && choice('reply', 'reply', () => acts.reply(message)),
      mayReact(conversation) && choice('react', 'emoji', react),
      choice('forward', 'forward', forward),
      text && choice('copy', 'copy', () => copy(text)),
      choice('link', 'link', () => copy(linkTo(conversationId, seq))),
      writable && choice(pinned ? 'unpin' : 'pin', 'pin', () => acts.ask('pin', { seq, on: !pinned })),
      choice(saved ? 'unsave' : 'save', 'save', save),
      choice('unread', 'unread', () => acts.unread(message)),
      choice('readers', 'tick', () => acts.readers(anchor, message)),
      reactions.length > 0 && choice('reactors', 'emoji', reactors),
      !own && choice('why', 'question', () => acts.why(anchor, message)),
      edited && choice('edits', 'clock', () => acts.edits(anchor, message)),
      own && writable && text && choice('edit', 'edit', () => acts.edit(node)),
      ((own && (kind !== 'group' || role !== 'reader')) || (kind === 'group' && role === 'moderator')) && choice('delete', 'trash', () => acts.erase(message)),
    ].filter(Boolean)
  );
}

function choice(name, icon, run) {
  return { label: word(`message.${name}`), icon, run };
}

/** The clipboard's own interface exists only behind TLS and on this machine; a selection works everywhere. */
async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const copied = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', copied, { once: true });
  if (!document.execCommand('copy')) throw new Error('The browser did not copy.');
}
