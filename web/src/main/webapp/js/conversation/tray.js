import { element, setAttribute, setText } from '../lib/dom.js';
import { Keyed } from '../lib/keyed.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { avatar } from './avatar.js';

/**
 * The strip below the windows: a tab for each open conversation that is minimised or found no room. The windows stand
 * above it. One tab takes the Tab key, arrows move on, Enter shows the conversation, Delete closes it.
 */
export class Tray extends HTMLElement {
  #conversations;
  #acts;
  #waiting = []; // as the desk keeps them
  #tabs = new Keyed(this, (item) => this.#make(item), (node, item) => write(node, item));

  /** @param {{open: function(number), close: function(number)}} acts */
  constructor(conversations, acts) {
    super();
    this.#conversations = conversations;
    this.#acts = acts;
  }

  connectedCallback() {
    this.className = 'tray';
    this.hidden = true;
    this.setAttribute('role', 'tablist');
    this.setAttribute('aria-label', word('tray.label'));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#conversations.changed.add(soon(() => this.#render()));
  }

  /** @param {{id: number}[]} waiting in the order of their tabs */
  show(waiting) {
    this.#waiting = waiting;
    this.#render();
  }

  #render() {
    const focused = this.contains(document.activeElement);
    const first = this.querySelector('[tabindex="0"]');
    this.hidden = this.#waiting.length === 0;
    this.#tabs.follow(this.#waiting.map(({ id }) => this.#rowOf(id)));
    const stays = first?.isConnected ? first : this.firstElementChild;
    for (const tab of this.children) tab.tabIndex = tab === stays ? 0 : -1;
    // The tab with the focus is gone: its neighbour takes it, or the next Tab would begin at the page's top.
    if (focused && !this.contains(document.activeElement)) stays?.focus();
  }

  #rowOf(id) {
    const { name = '', unread = 0, muted = false, kind, otherId } = this.#conversations.get(id) ?? {};
    return { key: String(id), look: `${name}|${unread}|${muted}`, id, name, unread, muted, group: kind === 'group', otherId };
  }

  focusTab(id) {
    this.#focus(this.#tabs.node(String(id)));
  }

  #make({ id }) {
    const tab = element(
      'div',
      { class: 'tray-tab', role: 'tab', 'aria-selected': 'false', 'aria-controls': `chat-${id}`, 'aria-keyshortcuts': 'Delete' },
      element('span', { class: 'avatar' }),
      element('span', { class: 'tray-name' }),
      element('span', { class: 'badge', 'aria-hidden': 'true' }),
      element('span', { class: 'tray-close', title: word('tray.close'), 'aria-hidden': 'true' }, '×')
    );
    tab.addEventListener('click', ({ target }) => this.#act(id, target.closest('.tray-close') ? 'close' : 'open'));
    tab.addEventListener('auxclick', ({ button }) => button === 1 && this.#act(id, 'close'));
    return tab;
  }

  #act(id, act) {
    this.#acts[act](id);
  }

  #focus(tab) {
    if (!tab) return;
    for (const each of this.children) each.tabIndex = each === tab ? 0 : -1;
    tab.focus();
  }

  #key(event) {
    const tabs = [...this.children];
    const here = tabs.indexOf(event.target);
    if (here < 0) return;
    const id = Number(event.target.dataset.key);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) this.#focus(tabs[to % tabs.length]);
    else if (event.key === 'Enter' || event.key === ' ') this.#act(id, 'open');
    else if (event.key === 'Delete') this.#act(id, 'close');
    else return;
    event.preventDefault();
  }
}

function write(tab, { id, name, unread, muted, group, otherId }) {
  const badge = tab.querySelector('.badge');
  if (tab.title !== name) tab.querySelector('.avatar').replaceWith(avatar(name, null, group, otherId ?? id));
  setText(tab.querySelector('.tray-name'), name);
  setAttribute(tab, 'title', name);
  setAttribute(tab, 'aria-label', unread > 0 ? `${name}, ${counted('unread', unread)}` : name);
  setText(badge, unread > 99 ? '99+' : String(unread));
  badge.hidden = unread === 0;
  badge.classList.toggle('muted', muted);
}

customElements.define('parley-tray', Tray);
