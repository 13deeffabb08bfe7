import { element } from '../lib/dom.js';
import { openPopover, place } from '../lib/popover.js';
import { moment, when } from '../lib/time.js';
import { word } from '../lib/words.js';
import { avatar } from '../conversation/avatar.js';

/** Opens the list of those who have read a message, and when, at its tick. */
export async function openReaders(anchor, connection, { conversationId, seq, authorId }) {
  const label = word('readers.title');
  const body = element('div', { class: 'readers-body', role: 'status' }, word('readers.loading'));
  const { surface } = openPopover(anchor, { label, class: 'readers' }, element('h4', {}, label), body);
  surface.tabIndex = -1;
  surface.focus();
  try {
    const answer = await connection.request('readers', { conversationId, seq });
    const readers = answer.readers.filter((reader) => reader.participantId !== authorId);
    body.replaceChildren(readers.length ? element('ul', {}, ...readers.map(line)) : word('readers.none'));
  } catch {
    body.replaceChildren(word('readers.problem'));
  }
  if (surface.isConnected) place(surface, anchor);
}

function line({ name, at }) {
  return element('li', {}, avatar(name, null, false), element('span', {}, name), element('time', { title: moment(at) }, when(at)));
}
