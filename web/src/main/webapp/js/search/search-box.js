import { NARROW } from '../conversation/narrow.js';
import { element, iconButton, setText } from '../lib/dom.js';
import { counted, word } from '../lib/words.js';
import { DateJump } from './date-jump.js';
import { PersonField } from './person-field.js';
import { makeResult } from './result.js';
import { Results } from './results.js';
import { commandOf } from './terms.js';

// A person types faster than it is worth asking. In ms.
const PAUSE = 250;

/** Where one searches, in one conversation or in all: fields, and what was found. One a page, beside the panel. */
export class SearchBox extends HTMLElement {
  #chat;
  #results;
  #conversationId = null;
  #opener = null;
  #timer = 0;
  #query = element('input', { type: 'search', class: 'field', maxlength: 200, autocomplete: 'off' });
  #only = element('input', { type: 'checkbox' });
  #onlyName = element('span');
  #onlyLabel = element('label', { class: 'search-check' }, this.#only, this.#onlyName);
  #person;
  #since = element('input', { type: 'date', class: 'field' });
  #to = element('input', { type: 'date', class: 'field' });
  #file = element('input', { type: 'checkbox' });
  #status = element('p', { class: 'search-status', role: 'status' });
  #list = element('ol', { class: 'results' });
  #more = element('button', { type: 'button', class: 'link-button search-more', onclick: () => this.#results.next() });
  #jump;
  #shown = [];

  constructor(chat) {
    super();
    this.#chat = chat;
    this.#results = new Results(chat.connection);
    this.#results.changed.add(() => this.#show());
    this.#person = new PersonField(chat, () => this.#soon());
    this.#jump = new DateJump(chat.connection, (seq) => this.#go(this.#conversationId, seq));
    chat.conversations.left.add((id) => id === this.#conversationId && this.close());
  }

  connectedCallback() {
    if (this.firstChild) return;
    this.className = 'search';
    this.hidden = true;
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-label', word('search.title'));
    setText(this.#more, word('search.more'));
    this.#list.setAttribute('aria-label', word('search.results'));
    const head = element('div', { class: 'search-head' }, this.#query, iconButton('close', word('search.close'), () => this.close()));
    const fields = element(
      'div',
      { class: 'search-fields' },
      this.#person.node,
      element('label', {}, word('search.since'), this.#since),
      element('label', {}, word('search.to'), this.#to),
      element('label', { class: 'search-check' }, this.#file, word('search.file')),
      this.#onlyLabel
    );
    this.append(head, fields, this.#jump.node, this.#status, element('div', { class: 'search-found', tabindex: '-1' }, this.#list, this.#more));
    this.#query.addEventListener('input', () => this.#soon());
    for (const field of [this.#since, this.#to, this.#file, this.#only]) field.addEventListener('change', () => this.#ask());
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Opens with an empty query. @param {?number} conversationId to search in; null for all */
  open(conversationId = null) {
    const opener = document.activeElement;
    if (!this.contains(opener)) this.#opener = opener;
    if (conversationId !== this.#conversationId || this.hidden) this.#begin(conversationId);
    this.hidden = false;
    this.#query.focus();
    this.#query.select();
  }

  close() {
    const hadFocus = this.contains(document.activeElement);
    this.hidden = true;
    this.#results.ask(null);
    if (hadFocus && this.#opener?.isConnected) this.#opener.focus();
  }

  #begin(conversationId) {
    this.#conversationId = conversationId;
    this.#query.value = this.#since.value = this.#to.value = '';
    this.#file.checked = false;
    this.#person.clear();
    this.#only.checked = conversationId !== null;
    this.#onlyLabel.hidden = conversationId === null;
    this.#jump.node.hidden = conversationId === null;
    this.#jump.conversationId = conversationId;
    const name = this.#chat.conversations.get(conversationId)?.name ?? '';
    setText(this.#onlyName, word('search.only', { name }));
    this.#results.ask(null);
    this.#name();
  }

  #name() {
    const name = this.#only.checked ? this.#chat.conversations.get(this.#conversationId)?.name : null;
    const label = name ? word('search.in', { name }) : word('search.all');
    this.#query.setAttribute('aria-label', label);
    this.#query.placeholder = label;
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  #ask() {
    clearTimeout(this.#timer);
    this.#name();
    const { wrong } = this.#person;
    const command = commandOf({
      query: this.#query.value,
      conversationId: this.#only.checked ? this.#conversationId : null,
      authorId: this.#person.id,
      from: this.#since.value,
      to: this.#to.value,
      file: this.#file.checked,
    });
    this.#results.ask(wrong ? null : command);
    if (wrong) setText(this.#status, word('search.nobody'));
  }

  #show() {
    const { all, more, state } = this.#results;
    setText(this.#status, this.#told());
    if (state === 'busy') return;
    if (this.#shown !== all) this.#fill(all);
    this.#shown = all;
    this.#more.hidden = !more;
  }

  /** The next page is joined to what stands there: whoever is at a result stays at it. */
  #fill(all) {
    const { me, conversations } = this.#chat;
    const known = this.#list.children.length;
    const joined = known > 0 && all[known - 1] === this.#shown[known - 1] && all[0] === this.#shown[0];
    if (!joined) this.#list.replaceChildren();
    const hadMore = document.activeElement === this.#more;
    for (const result of joined ? all.slice(known) : all) {
      const { kind, otherId } = conversations.get(result.conversationId) ?? {};
      this.#list.append(makeResult(result, { me, group: kind === 'group', otherId, open: (one) => this.#go(one.conversationId, one.message.seq) }));
    }
    if (joined && hadMore) this.#buttons[known]?.focus();
  }

  #told() {
    const { all, state, incomplete, more } = this.#results;
    if (state === 'idle') return word('search.hint');
    if (state === 'busy') return word('search.busy');
    if (state === 'problem') return word('search.problem');
    const found = all.length > 0 ? counted(more ? 'search.first' : 'search.found', all.length) : word('search.none');
    return incomplete ? `${found} ${word('search.incomplete')}` : found;
  }

  #go(conversationId, seq) {
    if (NARROW.matches) this.close();
    this.#chat.show(conversationId, seq);
  }

  get #buttons() {
    return [...this.#list.querySelectorAll('.result')];
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.#query) this.#ask();
    else if (event.key === 'ArrowDown' && event.target === this.#query) this.#buttons[0]?.focus();
    else if (!this.#step(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step({ key, target }) {
    const buttons = this.#buttons;
    const here = buttons.indexOf(target);
    if (here < 0) return false;
    const last = buttons.length - 1;
    const next = { ArrowDown: Math.min(here + 1, last), ArrowUp: here - 1, Home: 0, End: last }[key];
    if (next === undefined) return false;
    (next < 0 ? this.#query : buttons[next]).focus();
    return true;
  }
}

customElements.define('parley-search', SearchBox);
