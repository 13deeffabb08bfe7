import { element, setText } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { Keyed } from '../lib/keyed.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { availabilityWord, setDot } from '../presence/availability.js';
import { avatar } from './avatar.js';

/** Shows who is in a group, moderators first, with whether they are there; in pages, as the server gives them. */
export function showMembers({ id, name, memberCount }, chat) {
  const { connection, people, me } = chat;
  const members = [];
  const list = element('ul', { class: 'members' });
  const note = element('div', { class: 'members-note', role: 'status' }, word('group.loading'));
  const more = element('button', { type: 'button', class: 'link-button', hidden: true, onclick: () => fetchPage() }, word('group.more'));
  const rows = new Keyed(list, (member) => makeRow(member, me), writeRow);
  const { node, close } = openDialog(
    word('group.showMembers'),
    { class: 'members-dialog' },
    element('div', { class: 'dialog-body' }, element('p', {}, `${name}, ${counted('group.members', memberCount)}`), list, note, more)
  );
  const draw = soon(() => {
    rows.follow(inOrder(members, people).map((member) => ({ ...member, ...standing(member, people), key: String(member.participantId) })));
  });
  // Writing to somebody opens his window, which the dialog would cover.
  list.addEventListener('click', ({ target }) => target.closest('[data-write]') && close());
  const stop = people.changed.add(draw);
  node.addEventListener('close', stop);
  fetchPage();

  async function fetchPage() {
    try {
      const page = await connection.request('members', { conversationId: id, after: members.at(-1)?.participantId ?? 0 });
      members.push(...page.members);
      more.hidden = !page.moreMembers;
      setText(note, '');
    } catch {
      setText(note, word('group.notNow'));
      more.hidden = false;
    }
    draw();
  }
}

function inOrder(members, people) {
  const rank = (member) => (member.role === 'moderator' ? 0 : 1);
  return people.inOrder([...members]).sort((a, b) => rank(a) - rank(b));
}

function standing({ participantId, active, role }, people) {
  const availability = people.availability(participantId);
  const state = active ? availabilityWord(availability) : word('person.deactivated');
  const text = role === 'moderator' ? `${word('group.moderator')}, ${state}` : state;
  return { availability, text, look: `${availability}|${text}` };
}

function makeRow({ participantId, name, active, availability }, me) {
  const write = word('group.write', { name });
  return element(
    'li',
    { class: 'member' },
    avatar(name, active ? availability : null, false, participantId),
    element('span', { class: 'member-words' }, element('span', { class: 'member-name' }, name), element('span', { class: 'member-state' })),
    active &&
      participantId !== me &&
      element('button', { type: 'button', class: 'link-button', 'data-write': participantId, 'aria-label': write, title: write }, word('card.talk'))
  );
}

function writeRow(row, { availability, text }) {
  const dot = row.querySelector('.dot');
  if (dot) setDot(dot, availability);
  setText(row.querySelector('.member-state'), text);
}
