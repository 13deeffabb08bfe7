import { element } from '../lib/dom.js';
import { openPopover } from '../lib/popover.js';
import { word } from '../lib/words.js';

/** Asks before a message is deleted, since that cannot be undone. */
export function askToDelete(anchor, erase) {
  const sure = element('button', { type: 'button', class: 'button danger', onclick: () => (close(), erase()) }, word('delete.yes'));
  const no = element('button', { type: 'button', class: 'button second', onclick: () => close() }, word('delete.no'));
  const { close } = openPopover(anchor, { label: word('delete.ask'), class: 'question', role: 'alertdialog' }, element('p', {}, word('delete.ask')), element('div', { class: 'question-buttons' }, sure, no));
  no.focus();
}
