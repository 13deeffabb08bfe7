import { element, icon, iconButton } from '../lib/dom.js';
import { moment, when } from '../lib/time.js';
import { word } from '../lib/words.js';
import { sentence } from './sentence.js';

const ICONS = { mention: 'at', reply: 'reply', reaction: 'emoji', added: 'added', removed: 'removed', groupChanged: 'group', test: 'bell' };

/** An empty line of the list. @returns {HTMLElement} */
export function makeEntry() {
  return element('li', { class: 'bell-entry' });
}

/**
 * Fills a line with an entry. The one that has the focus keeps it.
 * @param {HTMLElement} node made by `makeEntry`
 * @param {Object} entry as in the protocol
 * @param {{open: function(), read: function()}} acts
 */
export function fillEntry(node, entry, { open, read }) {
  const focused = node.contains(document.activeElement);
  node.classList.toggle('unread', !entry.read);
  const button = element('button', { type: 'button', class: 'bell-open', onclick: open }, icon(ICONS[entry.kind]), words(entry));
  node.replaceChildren(button, ...(entry.read ? [] : [iconButton('tick', word('bell.read'), read, { class: 'bell-read' })]));
  if (focused) button.focus();
}

function words(entry) {
  const { actor, name, at, read, line, deleted } = entry;
  const text = deleted ? word('message.deleted') : line ? null : entry.text;
  const where = !line && name && name !== actor ? `${name}, ` : '';
  return element(
    'span',
    { class: 'bell-words' },
    !read && element('span', { class: 'unseen' }, word('bell.unread')),
    element('span', { class: 'bell-sentence', dir: 'auto' }, sentence(entry)),
    text && element('span', { class: 'bell-text', dir: 'auto' }, text),
    element('span', { class: 'bell-where' }, where, element('time', { datetime: new Date(at).toISOString(), title: moment(at) }, when(at)))
  );
}
