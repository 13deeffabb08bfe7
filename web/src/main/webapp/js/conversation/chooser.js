import { element } from '../lib/dom.js';
import { fits, fold } from '../lib/names.js';
import { openPopover } from '../lib/popover.js';
import { word } from '../lib/words.js';
import { avatar } from './avatar.js';

const MOST = 8;

/**
 * Opens the choice of a conversation: one types a part of its name and takes one of the list.
 * @param {Element} anchor
 * @param {string} label what is chosen for
 * @param {Object} chat the parts of the chat, see chat.js
 * @param {function(number)} chosen told the conversation's id, which a person one never wrote to gets first
 */
export function chooseConversation(anchor, label, chat, chosen) {
  const input = element('input', { type: 'search', role: 'combobox', class: 'chooser-input', placeholder: word('chooser.hint'), 'aria-label': label, 'aria-expanded': 'true', 'aria-controls': 'chooser-list', autocomplete: 'off', maxlength: '100' });
  const list = element('ul', { id: 'chooser-list', role: 'listbox', 'aria-label': label, class: 'chooser-list' });
  const none = element('p', { class: 'chooser-none', role: 'status' });
  const { close } = openPopover(anchor, { label, class: 'chooser' }, element('h4', {}, label), input, list, none);
  let found = [];
  let at = 0;
  input.addEventListener('input', () => show());
  input.addEventListener('keydown', key);
  list.addEventListener('click', ({ target }) => take(found[[...list.children].indexOf(target.closest('li'))]));
  show();
  input.focus();

  function show() {
    found = fitting(chat, fold(input.value.trim()));
    list.replaceChildren(...found.map(({ name, group }, index) => element('li', { role: 'option', id: `chooser-${index}` }, avatar(name, null, group), element('span', {}, name))));
    none.textContent = found.length > 0 ? '' : word('chooser.none');
    go(0);
  }

  function go(index) {
    at = (index + found.length) % (found.length || 1);
    [...list.children].forEach((child, each) => child.setAttribute('aria-selected', String(each === at)));
    if (found.length > 0) input.setAttribute('aria-activedescendant', `chooser-${at}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function key(event) {
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Enter') take(found[at]);
    else return;
    event.preventDefault();
  }

  async function take(one) {
    if (!one) return;
    try {
      const id = one.id ?? (await chat.conversations.openDirect(one.personId));
      close();
      chosen(id);
    } catch {
      none.textContent = word('panel.notNow');
    }
  }
}

/** Conversations, the last active first, and then people without one. */
function fitting({ conversations, people, me }, query) {
  const known = conversations.all().filter(({ name, writable }) => writable && fits(name, query));
  known.sort((a, b) => b.lastAt - a.lastAt);
  const talkedTo = new Set(conversations.all().map(({ otherId }) => otherId));
  const others = people.byName.filter((one) => one.active && one.id !== me && !talkedTo.has(one.id) && fits(one.name, query));
  const rows = [...known.map(({ id, name, kind }) => ({ id, name, group: kind === 'group' })), ...others.map(({ id, name }) => ({ personId: id, name, group: false }))];
  return rows.slice(0, MOST);
}
