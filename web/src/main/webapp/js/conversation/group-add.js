import { element, setText } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { fitting } from '../lib/names.js';
import { notice } from '../lib/notice.js';
import { word } from '../lib/words.js';
import { avatar } from './avatar.js';
import { Find } from './find.js';

/** The server's limit for one command. */
const MOST = 50;
// More than a person reads: who looks for another one types on.
const OFFERED = 20;

/** Adds people to a group: found by typing, taken by a click, and added all together. */
export async function addMembers({ id, name }, chat) {
  const { connection, people, conversations, me } = chat;
  const chosen = new Map();
  let members = new Set();
  const find = new Find(connection, people, conversations);
  const input = element('input', { type: 'text', id: 'group-add', class: 'ui-inputfield', maxlength: 100, autocomplete: 'off', placeholder: word('group.add.hint') });
  const tokens = element('ul', { class: 'tokens', 'aria-label': word('group.add.chosen') });
  const offers = element('ul', { class: 'members offers', 'aria-label': word('group.add.found') });
  const note = element('div', { class: 'members-note', role: 'status' });
  const add = element('button', { type: 'submit', class: 'button', disabled: true }, word('group.add.yes'));
  const form = element(
    'form',
    { class: 'dialog-body', onsubmit: (event) => submit(event) },
    element('p', {}, name),
    element('div', { class: 'field' }, element('label', { for: 'group-add' }, word('group.add.who')), tokens, input),
    offers,
    note,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'button', class: 'button second', onclick: () => close() }, word('dialog.cancel')),
      add
    )
  );
  const { node, close } = openDialog(word('group.add'), { class: 'members-dialog' }, form);
  input.focus();
  input.addEventListener('input', () => (find.ask(input.value), draw()));
  node.addEventListener('close', people.changed.add(draw));
  members = await membersOf(id, connection).catch(() => members);
  draw();

  function draw() {
    const typed = input.value.trim();
    const fits = fitting(typed);
    const wanted = ({ id: one, name: called, userName, active }) => active && one !== me && !members.has(one) && !chosen.has(one) && fits(`${called} ${userName}`);
    const found = typed ? people.byName.filter(wanted).slice(0, OFFERED) : [];
    offers.replaceChildren(...found.map((person) => offer(person, () => take(person))));
    tokens.replaceChildren(...[...chosen.values()].map((person) => token(person, () => drop(person))));
    setText(note, typed && found.length === 0 ? word('group.add.none') : chosen.size >= MOST ? word('group.add.most', { most: MOST }) : '');
    add.disabled = chosen.size === 0;
  }

  function take(person) {
    if (chosen.size < MOST) chosen.set(person.id, person);
    input.value = '';
    input.focus();
    draw();
  }

  function drop(person) {
    chosen.delete(person.id);
    input.focus();
    draw();
  }

  async function submit(event) {
    event.preventDefault();
    // Enter in the field takes the first that fits.
    if (input.value.trim() !== '') return offers.querySelector('button')?.click();
    if (chosen.size === 0) return;
    try {
      await connection.request('addMembers', { conversationId: id, participantIds: [...chosen.keys()] });
      close();
    } catch ({ code }) {
      notice(word(code === 'notFound' ? 'group.add.gone' : 'group.notNow'));
    }
  }
}

/** Who need not be offered. */
async function membersOf(id, connection) {
  const ids = new Set();
  for (let more = true, after = 0; more; ) {
    const page = await connection.request('members', { conversationId: id, after });
    for (const { participantId } of page.members) ids.add((after = participantId));
    more = page.moreMembers;
  }
  return ids;
}

function offer(person, take) {
  const words = element(
    'span',
    { class: 'member-words' },
    element('span', { class: 'member-name' }, person.name),
    element('span', { class: 'member-state' }, person.department ?? `@${person.userName}`)
  );
  return element('li', {}, element('button', { type: 'button', class: 'member offer', onclick: take }, avatar(person.name, null, false, person.id), words));
}

function token(person, drop) {
  const label = word('group.add.drop', { name: person.name });
  return element('li', { class: 'token' }, person.name, element('button', { type: 'button', 'aria-label': label, title: label, onclick: drop }, '×'));
}
