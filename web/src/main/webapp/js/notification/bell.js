import { setAttribute, setText } from '../lib/dom.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';

const SHAPE = 'panel.notifications';
const STACKED = 'stacked';
const TABS = 'tabs';
const TAB = 'panel.tab'; // belongs to the visit
const STEPS = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
const MOST = 99;

/**
 * The bell in the panel's header, and how the panel shows what stands behind it: below the chat, or each on a tab of its own.
 * The list is fetched when it is shown for the first time.
 */
export class Bell {
  #shell;
  #chat;
  #panel;
  #news;
  #list = null;

  constructor(shell, chat, panel, news) {
    this.#shell = shell;
    this.#chat = chat;
    this.#panel = panel;
    this.#news = news;
    const draw = soon(() => this.#render());
    chat.notifications.changed.add(draw);
    chat.preferences.changed.add(draw);
    this.#part('.panel-bell').addEventListener('click', () => this.#open());
    this.#part('.panel-stack').addEventListener('click', () => chat.preferences.set(SHAPE, this.#stacked ? TABS : STACKED));
    for (const tab of this.#tabs) tab.addEventListener('click', () => this.#choose(tab));
    this.#part('.panel-tabs').addEventListener('keydown', (event) => this.#key(event));
    this.#render();
  }

  get #stacked() {
    return this.#chat.preferences.get(SHAPE) === STACKED;
  }

  get #tabs() {
    return [...this.#shell.querySelectorAll('.panel-tab')];
  }

  #part(selector) {
    return this.#shell.querySelector(selector);
  }

  async #open() {
    this.#panel.expand();
    if (!this.#stacked) this.#choose(this.#part('#panelBellTab'));
    (await this.#fetched()).focus();
  }

  #choose(tab) {
    this.#chat.visit.set(TAB, tab.id);
    this.#render();
  }

  #key(event) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const tabs = this.#tabs;
    const next = tabs[Math.max(0, Math.min(tabs.length - 1, tabs.indexOf(event.target) + step))];
    this.#choose(next);
    next.focus();
    event.preventDefault();
  }

  #render() {
    const stacked = this.#stacked;
    const chosen = this.#chat.visit.get(TAB) === 'panelBellTab' ? 'panelBellTab' : 'panelChatTab';
    this.#shell.classList.toggle(STACKED, stacked);
    this.#shell.classList.toggle('shows-bell', !stacked && chosen === 'panelBellTab');
    for (const tab of this.#tabs) this.#showTab(tab, tab.id === chosen, stacked);
    this.#showCount(this.#chat.notifications.unread);
    const label = word(stacked ? 'bell.tabs' : 'bell.stack');
    setAttribute(this.#part('.panel-stack'), 'aria-label', label);
    setAttribute(this.#part('.panel-stack'), 'title', label);
    if (stacked || chosen === 'panelBellTab') this.#fetched().catch(() => {});
  }

  /** Stacked, the parts are no tabs' any more. */
  #showTab(tab, chosen, stacked) {
    setAttribute(tab, 'aria-selected', String(chosen));
    setAttribute(tab, 'tabindex', chosen ? '0' : '-1');
    setAttribute(this.#part(`#${tab.getAttribute('aria-controls')}`), 'role', stacked ? 'group' : 'tabpanel');
  }

  #showCount(unread) {
    const shown = unread > MOST ? `${MOST}+` : String(unread);
    const badge = this.#part('.panel-bell .badge');
    badge.hidden = unread === 0;
    setText(badge, shown);
    const label = unread === 0 ? word('bell.title') : unread > MOST ? word('bell.over', { count: shown }) : counted('bell.count', unread);
    setAttribute(this.#part('.panel-bell'), 'aria-label', label);
    setAttribute(this.#part('.panel-bell'), 'title', label);
  }

  async #fetched() {
    const { BellList } = await import('./bell-list.js');
    this.#list ??= new BellList(this.#part('#panelBell'), this.#chat, this.#news);
    return this.#list;
  }
}
