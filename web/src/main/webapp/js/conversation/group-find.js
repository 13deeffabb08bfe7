import { element, setText } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { later } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { avatar } from './avatar.js';
import { styled } from './group-menu.js';

// A person types faster than it is worth asking. In ms.
const PAUSE = 150;

/** Finds public groups as one types, page by page, and joins them. */
export async function findGroups({ connection, open }) {
  await styled();
  let found = [];
  let question = 0;
  const input = element('input', { type: 'search', id: 'group-find', class: 'ui-inputfield', maxlength: 100, autocomplete: 'off' });
  const list = element('ul', { class: 'members', 'aria-label': word('groups.list') });
  const note = element('div', { class: 'members-note', role: 'status' });
  const more = element('button', { type: 'button', class: 'link-button', hidden: true, onclick: () => ask(found.at(-1)?.id) }, word('group.more'));
  const { close } = openDialog(
    word('groups.title'),
    { class: 'members-dialog' },
    element('div', { class: 'dialog-body' }, element('div', { class: 'field' }, element('label', { for: 'group-find' }, word('groups.name')), input), list, note, more)
  );
  input.addEventListener('input', later(() => ask(), PAUSE));
  input.focus();
  ask();

  /** Only the answer to the last question counts. @param {number} after the group after which the page begins */
  async function ask(after) {
    const asked = ++question;
    try {
      const page = await connection.request('findGroups', { query: input.value.trim(), ...(after && { after }) });
      if (asked !== question) return;
      found = after ? [...found, ...page.groups] : page.groups;
      more.hidden = !page.more;
      list.replaceChildren(...found.map(row));
      setText(note, found.length > 0 ? '' : word(input.value.trim() ? 'groups.none' : 'groups.empty'));
    } catch {
      if (asked === question) setText(note, word('group.notNow'));
    }
  }

  function row(group) {
    const { id, name, colour, memberCount, member } = group;
    const look = avatar(name, null, true);
    if (colour) look.style.setProperty('--hue', `var(--hue-${colour})`);
    const label = word(member ? 'groups.open' : 'groups.join');
    const button = element(
      'button',
      { type: 'button', class: 'button second', 'aria-label': `${label}: ${name}`, onclick: () => (member ? go(id) : join(button, id)) },
      label
    );
    const words = element(
      'span',
      { class: 'member-words' },
      element('span', { class: 'member-name' }, name),
      element('span', { class: 'member-state' }, counted('group.members', memberCount))
    );
    return element('li', { class: 'member' }, look, words, button);
  }

  async function join(button, id) {
    button.disabled = true;
    try {
      await connection.request('join', { conversationId: id });
      go(id);
    } catch ({ code }) {
      button.disabled = false;
      setText(note, word(code === 'notFound' ? 'groups.gone' : 'group.notNow'));
    }
  }

  function go(id) {
    close();
    open(id);
  }
}
