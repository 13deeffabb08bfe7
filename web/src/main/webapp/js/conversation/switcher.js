import { element, setAttribute, setText } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { Keyed } from '../lib/keyed.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { availabilityWord } from '../presence/availability.js';
import { avatar } from './avatar.js';
import { Find } from './find.js';
import { sections } from './sections.js';

// More than a person reads: who looks for another one types on.
const MOST = 50;
let opened = null;

/**
 * Goes to any person or conversation by a few letters of the name; the most recent ones stand on top.
 * @param {function(Object)} open told the row, as `sections()` describes it
 * @param {string} title says what one is chosen for
 */
export function openSwitcher(chat, open, title = word('switcher.title')) {
  opened?.close();
  opened = new Switcher(chat, open, title);
}

class Switcher {
  #chat;
  #open;
  #rows = [];
  #chosen = 0;
  #dialog;
  #find;
  #list = element('ul', { id: 'switcher-list', class: 'switcher-list', role: 'listbox', 'aria-label': word('switcher.list') });
  #note = element('div', { class: 'switcher-note', role: 'status' });
  #input = element('input', {
    type: 'text',
    class: 'ui-inputfield',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'switcher-list',
    'aria-autocomplete': 'list',
    'aria-label': word('switcher.hint'),
    placeholder: word('switcher.hint'),
    maxlength: '100',
    autocomplete: 'off',
  });
  #options = new Keyed(this.#list, (row) => this.#make(row), (node, row) => write(node, row));
  #draw = soon(() => this.#render());

  constructor(chat, open, title) {
    this.#chat = chat;
    this.#open = open;
    this.#find = new Find(chat.connection, chat.people, chat.conversations);
    const body = element('div', { class: 'dialog-body' }, this.#input, this.#list, this.#note);
    this.#dialog = openDialog(title, { class: 'switcher' }, body);
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    const stops = [chat.people.changed, chat.conversations.changed].map((each) => each.add(this.#draw));
    this.#dialog.node.addEventListener('close', () => stops.forEach((stop) => stop()));
    this.#input.focus();
    this.#render();
  }

  close() {
    this.#dialog.close();
  }

  #typed() {
    this.#chosen = 0;
    this.#find.ask(this.#input.value);
    this.#render();
  }

  #render() {
    const { people, conversations, me } = this.#chat;
    const listed = sections({
      people: people.byName,
      conversations: conversations.all(),
      me,
      availability: (id) => people.availability(id),
      names: people.names,
      query: this.#input.value,
      tooMany: people.tooMany,
    });
    this.#rows = recentFirst(listed.flatMap((section) => section.rows), conversations).slice(0, MOST);
    this.#chosen = Math.min(this.#chosen, Math.max(0, this.#rows.length - 1));
    this.#options.follow(this.#rows.map((row, index) => ({ ...row, chosen: index === this.#chosen, look: lookOf(row, index === this.#chosen) })));
    const chosen = this.#options.node(this.#rows[this.#chosen]?.key);
    if (chosen) setAttribute(this.#input, 'aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
    setText(this.#note, this.#rows.length === 0 ? word('panel.empty.filter') : '');
  }

  #make(row) {
    const face = avatar(row.name, row.group ? null : row.availability, row.group, row.group ? row.conversationId : row.personId);
    const made = element(
      'li',
      { id: `switch-${row.key}`, class: 'switcher-row', role: 'option' },
      face,
      element('span', { class: 'switcher-name' }, row.name),
      element('span', { class: 'switcher-hint' }),
      element('span', { class: 'badge', 'aria-hidden': 'true' })
    );
    made.addEventListener('click', () => this.#go(row.key));
    return made;
  }

  #key(event) {
    const { length } = this.#rows;
    const to = { ArrowDown: this.#chosen + 1, ArrowUp: this.#chosen - 1 + length }[event.key];
    if (to !== undefined && length > 0) {
      this.#chosen = to % length;
      this.#render();
    } else if (event.key === 'Enter' && !event.isComposing) {
      this.#render();
      this.#go(this.#rows[this.#chosen]?.key);
    } else {
      return;
    }
    event.preventDefault();
  }

  #go(key) {
    const row = this.#rows.find((one) => one.key === key);
    if (!row) return;
    this.close();
    this.#open(row);
  }
}

/** Conversations by their last message, then those one never wrote to, by name. */
function recentFirst(rows, conversations) {
  const at = (row) => (row.conversationId ? conversations.get(row.conversationId).lastAt : 0);
  return rows.map((row) => ({ row, at: at(row) })).sort((a, b) => b.at - a.at).map(({ row }) => row);
}

function lookOf(row, chosen) {
  return [row.name, row.availability, row.unread, row.muted, row.memberCount, row.active, chosen].join('|');
}

function write(node, row) {
  const badge = node.querySelector('.badge');
  const hint = row.group ? counted('group.members', row.memberCount) : row.active ? availabilityWord(row.availability) : word('person.deactivated');
  setAttribute(node, 'aria-selected', String(row.chosen));
  setText(node.querySelector('.switcher-name'), row.name);
  setText(node.querySelector('.switcher-hint'), hint);
  badge.hidden = row.unread === 0;
  badge.classList.toggle('muted', row.muted);
  setText(badge, row.unread > 99 ? '99+' : String(row.unread));
  setAttribute(node, 'aria-label', [row.name, hint, row.unread > 0 && counted('unread', row.unread)].filter(Boolean).join(', '));
}
