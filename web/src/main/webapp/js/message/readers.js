import { element } from '../lib/dom.js';
import { openPages } from '../lib/pages.js';
import { moment, when } from '../lib/time.js';
import { word } from '../lib/words.js';
import { avatar } from '../conversation/avatar.js';

/** Opens the list of those who have read a message, and when. */
export function openReaders(anchor, connection, { conversationId, seq, authorId }) {
  const look = { label: word('readers.title'), class: 'readers', empty: word('readers.none') };
  openPages(anchor, look, async (after) => {
    const { readers, more } = await connection.request('readers', { conversationId, seq, ...(after && { after }) });
    const others = readers.filter((reader) => reader.participantId !== authorId);
    return { lines: others.map(({ participantId, name, at }) => person(participantId, name, time(at))), next: more ? readers.at(-1).participantId : null };
  });
}

/** Opens the list of those who reacted to a message, reaction by reaction. */
export function openReactors(anchor, connection, { conversationId, seq, reactions }) {
  const look = { label: word('reactors.title'), class: 'readers', empty: word('readers.none') };
  openPages(anchor, look, async (from) => {
    const { index, after } = from ?? { index: 0, after: null };
    const { emoji } = reactions[index];
    const { people, more } = await connection.request('reactors', { conversationId, seq, emoji, ...(after && { after }) });
    const next = more ? { index, after: people.at(-1).participantId } : index + 1 < reactions.length ? { index: index + 1, after: null } : null;
    return { lines: people.map(({ participantId, name }) => person(participantId, name, element('span', { class: 'reactor-emoji' }, emoji))), next };
  });
}

function person(id, name, more) {
  return element('li', {}, avatar(name, null, false, id), element('span', {}, name), more);
}

function time(at) {
  return element('time', { title: moment(at) }, when(at));
}
