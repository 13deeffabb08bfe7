import { element, setText } from '../lib/dom.js';
import { Keyed } from '../lib/keyed.js';
import { soon } from '../lib/soon.js';
import { word } from '../lib/words.js';
import { fillEntry, makeEntry } from './entry.js';
import { sendTest } from './test.js';

// So far above the end the next page is asked for. In px.
const NEAR = 400;
const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** The list of notifications in its part of the panel. */
export class BellList {
  #part;
  #chat;
  #list = element('ul', { class: 'bell-list', role: 'list' });
  #all = element('button', { type: 'button', class: 'link-button', onclick: () => this.#chat.notifications.readAll() }, word('bell.readAll'));
  #status = element('p', { class: 'bell-status', role: 'status' });
  #scrolled = element('div', { class: 'bell-scroll' }, this.#list, this.#status);
  #keyed = new Keyed(this.#list, makeEntry, (node, { entry }) => fillEntry(node, entry, this.#acts(entry)));

  constructor(part, chat, news) {
    this.#part = part;
    this.#chat = chat;
    const test = element('button', { type: 'button', class: 'link-button', onclick: () => sendTest(chat, news) }, word('bell.test.send'));
    part.append(element('h2', { class: 'bell-title' }, word('bell.title')), element('div', { class: 'bell-head' }, this.#all, test), this.#scrolled);
    this.#scrolled.addEventListener('scroll', () => this.#nearEnd() && chat.notifications.next());
    this.#list.addEventListener('keydown', (event) => this.#key(event));
    chat.notifications.changed.add(soon(() => this.#render()));
    this.#render();
  }

  /** Puts the focus on the newest entry. */
  focus() {
    (this.#list.querySelector('.bell-open') ?? this.#part.querySelector('.link-button:not([hidden])')).focus();
  }

  #render() {
    const { all, unread, more, state } = this.#chat.notifications;
    const here = this.#list.contains(document.activeElement) && [...this.#list.children].indexOf(document.activeElement.closest('li'));
    this.#keyed.follow(all.map((entry) => ({ key: String(entry.id), look: JSON.stringify(entry), entry })));
    // What had the focus may be gone.
    if (typeof here === 'number' && !this.#list.contains(document.activeElement)) (this.#list.children[here] ?? this.#list.lastChild)?.firstChild.focus();
    this.#all.hidden = unread === 0;
    setText(this.#status, state === 'busy' ? word('pages.loading') : state === 'problem' ? word('pages.problem') : all.length === 0 ? word('bell.empty') : '');
    if (more && state === 'idle' && this.#nearEnd()) this.#chat.notifications.next();
  }

  /** Not while it is out of sight. */
  #nearEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.#scrolled;
    return clientHeight > 0 && scrollTop + clientHeight > scrollHeight - NEAR;
  }

  #acts({ id, conversationId, seq, read }) {
    const { notifications, conversations, show } = this.#chat;
    return {
      read: () => notifications.read(id),
      open() {
        if (!read) notifications.read(id);
        if (conversations.get(conversationId)) show(conversationId, seq);
      },
    };
  }

  #key(event) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const all = [...this.#list.querySelectorAll('.bell-open')];
    const here = all.indexOf(event.target.closest('li')?.querySelector('.bell-open'));
    all[Math.max(0, Math.min(all.length - 1, here + step))]?.focus();
    event.preventDefault();
  }
}
