import { element } from '../lib/dom.js';
import { openPopover, place } from '../lib/popover.js';
import { moment } from '../lib/time.js';
import { word } from '../lib/words.js';
import { avatar } from '../conversation/avatar.js';

/** Opens the list of those who have read a message, and when, at its tick. */
export async function openReaders(anchor, connection, { conversationId, seq }) {
  const label = word('readers.title');
  const body = element('div', { class: 'readers-body', role: 'status' }, word('readers.loading'));
  const { surface } = openPopover(anchor, { label, class: 'readers' }, element('h4', {}, label), body);
  surface.tabIndex = -1;
  surface.focus();
  try {
    const { readers } = await connection.request('readers', { conversationId, seq });
    body.replaceChildren(readers.length ? element('ul', {}, ...readers.map(line)) : word('readers.none'));
  } catch {
    body.replaceChildren(word('readers.problem'));
  }
  if (surface.isConnected) place(surface, anchor);
}

function line({ name, at }) {
  return element('li', {}, avatar(name, null, false), element('span', {}, name), element('time', {}, moment(at)));
}
