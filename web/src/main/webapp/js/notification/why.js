import { element } from '../lib/dom.js';
import { openPopover, place } from '../lib/popover.js';
import { when } from '../lib/time.js';
import { word } from '../lib/words.js';

/** Says why one was notified of a message, or was not. */
export async function openWhy(anchor, connection, { conversationId, seq }) {
  const body = element('div', { role: 'status' }, word('pages.loading'));
  const { surface } = openPopover(anchor, { label: word('why.title'), class: 'why' }, element('h4', {}, word('why.title')), body);
  surface.tabIndex = -1;
  surface.focus();
  try {
    const { notified, reasons, mutedUntil } = await connection.request('why', { conversationId, seq });
    const lines = reasons.map((reason) => element('li', {}, said(reason, mutedUntil)));
    body.replaceChildren(element('p', {}, element('strong', {}, word(notified ? 'why.yes' : 'why.no'))), element('ul', {}, ...lines));
  } catch {
    body.replaceChildren(word('message.notNow'));
  }
  if (surface.isConnected) place(surface, anchor);
}

function said(reason, mutedUntil) {
  if (reason === 'muted' && mutedUntil) return word('why.mutedUntil', { time: when(mutedUntil) });
  return word(`why.${reason}`);
}
