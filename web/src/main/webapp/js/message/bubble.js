import { updateFiles } from '../file/message-files.js';
import { element, icon, setAttribute, setText } from '../lib/dom.js';
import { showHtml } from '../lib/html.js';
import { hue, shortName } from '../lib/names.js';
import { clock, dayName, moment } from '../lib/time.js';
import { word } from '../lib/words.js';
import { updateQuote } from './quote.js';
import { updateReactions } from './reactions.js';
import { updateTick } from './tick.js';

const items = new WeakMap();

/** What a node of the timeline shows, or undefined. */
export function itemOf(node) {
  return items.get(node);
}

/** Makes the node of a timeline's item; `update` then writes into it. */
export function makeItem(item) {
  if (item.kind === 'day') return element('div', { class: 'day-line' }, element('span'));
  if (item.kind === 'new') return element('div', { class: 'new-line' }, element('span', {}, word('timeline.new')));
  if (item.kind === 'system') return element('div', { class: 'system-line', 'data-seq': item.message.seq }, systemText(item.message));
  return element(
    'div',
    { class: item.own ? 'message own' : 'message other', role: 'article', tabindex: '-1' },
    element('span', { class: 'author' }),
    element('span', { class: 'text', dir: 'auto' }),
    element('span', { class: 'meta' }, element('time'))
  );
}

/**
 * Writes what may have changed into an item's node.
 * @param {{files: Object, retry: function(string), discard: function(string)}} act
 */
export function updateItem(node, item, act) {
  if (item.kind === 'day') setText(node.firstChild, dayName(item.at));
  if (item.kind !== 'message') return;
  items.set(node, item);
  const { message, own, follows, tick } = item;
  node.classList.toggle('follows', follows);
  node.classList.toggle('waiting', tick === 'waiting');
  node.classList.toggle('gone', Boolean(message.deleted));
  if (message.seq) setAttribute(node, 'data-seq', String(message.seq));
  updateAuthor(node.querySelector('.author'), item);
  updateQuote(node, message);
  updateText(node.querySelector('.text'), message);
  updateFiles(node, node.querySelector('.text'), message, act.files);
  updateMeta(node.querySelector('.meta'), message);
  updateReactions(node, message);
  if (own) updateTick(node, item, act);
}

function updateAuthor(author, { message, own, named }) {
  // Where the name is not repeated for the eye, it still is for the ear.
  author.classList.toggle('unseen', !named);
  if (named) {
    author.style.setProperty('--hue', hue(message.author));
    author.title = message.author;
  }
  setText(author, named ? shortName(message.author) : `${own ? word('timeline.you') : message.author}: `);
}

function updateText(node, { text, html, deleted }) {
  // While one edits, the text's place belongs to the editor.
  if (node.classList.contains('editing')) return;
  const rich = html !== undefined && !deleted;
  node.classList.toggle('rich', rich);
  if (rich) showHtml(node, html);
  else setText(node, deleted ? word('message.deleted') : text);
}

function updateMeta(meta, { at, edited, pinned, deleted }) {
  const time = meta.querySelector('time');
  setText(time, clock(at));
  setAttribute(time, 'datetime', new Date(at).toISOString());
  setAttribute(time, 'title', moment(at));
  mark(meta, 'pinned', Boolean(pinned && !deleted), () => {
    const label = word('message.pinned');
    return element('span', { class: 'pinned', role: 'img', title: label, 'aria-label': label }, icon('pin'));
  });
  mark(meta, 'pencil', Boolean(edited && !deleted), () => {
    const label = word('message.edited');
    return element('button', { type: 'button', class: 'pencil', title: label, 'aria-label': label }, icon('edit'));
  });
}

function mark(meta, name, wanted, make) {
  const old = meta.querySelector(`.${name}`);
  if (old && !wanted) old.remove();
  else if (!old && wanted) meta.prepend(make());
}

function systemText({ kind, author, text }) {
  if (kind !== 'groupChanged') return word(`system.${kind}`, { author, name: text });
  const changes = text.split(' ').map((change) => word(`system.changed.${change}`));
  return word('system.groupChanged', { author, changes: changes.join(', ') });
}
