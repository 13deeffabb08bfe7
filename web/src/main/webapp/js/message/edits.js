import { element } from '../lib/dom.js';
import { openPages } from '../lib/pages.js';
import { moment } from '../lib/time.js';
import { word } from '../lib/words.js';

/** Opens the texts that a message had before it was edited. */
export function openEdits(anchor, connection, { conversationId, seq }) {
  openPages(anchor, { label: word('edits.title'), class: 'edits', empty: word('edits.none') }, async () => {
    const { edits } = await connection.request('edits', { conversationId, seq });
    const line = ({ at, text }) => element('li', {}, element('time', {}, moment(at)), element('p', { dir: 'auto' }, text));
    return { lines: edits.map(line), next: null };
  });
}
