import { element, iconButton, setText } from '../lib/dom.js';
import { ask, openDialog } from '../lib/dialog.js';
import { Keyed } from '../lib/keyed.js';
import { openMenu } from '../lib/menu.js';
import { fitting } from '../lib/names.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { availabilityWord, setDot } from '../presence/availability.js';
import { avatar } from './avatar.js';

/** In the order of the list. */
const ROLES = ['moderator', 'member', 'reader'];
// Fewer than a person sees at a glance need no filter.
const MANY = 10;

/** Shows who is in a group, moderators first, with whether they are there; in pages, as the server gives them. A moderator says who is what. */
export function showMembers({ id, name, memberCount, role: own, everyone }, chat) {
  const { connection, people, me } = chat;
  let members = [];
  const list = element('ul', { class: 'members' });
  const note = element('div', { class: 'members-note', role: 'status' }, word('group.loading'));
  const filter = element('input', { type: 'search', class: 'ui-inputfield', placeholder: word('group.filter'), 'aria-label': word('group.filter'), hidden: memberCount < MANY, oninput: () => draw() });
  const more = element('button', { type: 'button', class: 'link-button', hidden: true, onclick: () => fetchPage() }, word('group.more'));
  const rows = new Keyed(list, (member) => makeRow(member, me, own === 'moderator' && menuOf), writeRow);
  const { node, close } = openDialog(
    word('group.showMembers'),
    { class: 'members-dialog' },
    element('div', { class: 'dialog-body' }, element('p', {}, `${name}, ${counted('group.members', memberCount)}`), filter, list, note, more)
  );
  const draw = soon(() => {
    const fits = fitting(filter.value);
    const shown = inOrder(members.filter((member) => fits(member.name)), people);
    rows.follow(shown.map((member) => ({ ...member, ...standing(member, people), key: String(member.participantId) })));
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

  function menuOf(anchor, participantId) {
    const member = members.find((one) => one.participantId === participantId);
    const roles = ROLES.map((role) => ({ label: word(`group.make.${role}`), checked: member.role === role, picture: element('span'), run: () => setRole(member, role) }));
    const out = { label: word('group.remove'), icon: 'removed', run: () => remove(member) };
    openMenu(anchor, word('group.member.menu', { name: member.name }), everyone || participantId === me ? roles : [...roles, out]);
  }

  function setRole({ participantId, role: before }, role) {
    if (before === role) return;
    act('role', { participantId, role }, () => (members = members.map((one) => (one.participantId === participantId ? { ...one, role } : one))));
    if (participantId === me) close();
  }

  async function remove({ participantId, name: who }) {
    const question = { title: word('group.remove'), text: word('group.remove.text', { who, name }), yes: word('group.remove.yes'), danger: true };
    if (await ask(question)) act('removeMember', { participantId }, () => (members = members.filter((one) => one.participantId !== participantId)));
  }

  async function act(type, fields, done) {
    try {
      await connection.request(type, { conversationId: id, ...fields });
      done();
      setText(note, '');
    } catch ({ code }) {
      setText(note, word(code === 'forbidden' ? 'group.lastModerator' : 'group.notNow'));
    }
    draw();
  }
}

function inOrder(members, people) {
  const rank = ({ role }) => ROLES.indexOf(role);
  return people.inOrder([...members]).sort((a, b) => rank(a) - rank(b));
}

function standing({ participantId, active, role }, people) {
  const availability = people.availability(participantId);
  const state = active ? availabilityWord(availability) : word('person.deactivated');
  const text = role === 'member' ? state : `${word(`group.${role}`)}, ${state}`;
  return { availability, text, look: `${availability}|${text}` };
}

/** @param {?function(Element, number)} menuOf opens what a moderator may do with a member; none for others */
function makeRow({ participantId, name, active, availability }, me, menuOf) {
  const write = word('group.write', { name });
  const menu = menuOf && iconButton('more', word('group.member.menu', { name }), () => menuOf(menu, participantId), { 'aria-haspopup': 'menu' });
  return element(
    'li',
    { class: 'member' },
    avatar(name, active ? availability : null, false, participantId),
    element('span', { class: 'member-words' }, element('span', { class: 'member-name' }, name), element('span', { class: 'member-state' })),
    active &&
      participantId !== me &&
      element('button', { type: 'button', class: 'link-button', 'data-write': participantId, 'aria-label': write, title: write }, word('card.talk')),
    menu
  );
}

function writeRow(row, { availability, text }) {
  const dot = row.querySelector('.dot');
  if (dot) setDot(dot, availability);
  setText(row.querySelector('.member-state'), text);
}
