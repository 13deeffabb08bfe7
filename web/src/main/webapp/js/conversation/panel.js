import { setAttribute, setText } from '../lib/dom.js';
import { Listeners } from '../lib/listeners.js';
import { soon } from '../lib/soon.js';
import { counted, word } from '../lib/words.js';
import { showOwnStatus } from '../presence/status-menu.js';
import { veilWhileOffline } from '../presence/veil.js';
import { CalmTimes } from './calm-times.js';
import { sortOf, viewOf } from './choices.js';
import { Find } from './find.js';
import { NARROW } from './narrow.js';
import { sections } from './sections.js';

const COLLAPSED = 'panel.collapsed';
const UNREAD_ONLY = 'panel.unreadOnly';

/** Fills the panel's shell, which the page template rendered, with life. */
export class Panel {
  /** Told when its width changed. */
  resized = new Listeners();
  #shell;
  #chat;
  #desk = null;
  #find;
  #times = new CalmTimes();
  #draw = soon(() => this.#render());

  constructor(shell, chat) {
    this.#shell = shell;
    this.#chat = chat;
    this.#find = new Find(chat.connection, chat.people, chat.conversations);
    for (const changed of [chat.people.changed, chat.conversations.changed, chat.preferences.changed, chat.typing.changed]) changed.add(this.#draw);
    this.#part('collapse').addEventListener('click', () => this.#collapse(!this.#collapsed));
    this.#part('unread-only').addEventListener('click', () => chat.preferences.set(UNREAD_ONLY, !chat.preferences.on(UNREAD_ONLY)));
    this.#part('chat').addEventListener('click', () => this.#openUnread());
    this.#filter.addEventListener('input', () => this.#filtered());
    this.#filter.addEventListener('keydown', (event) => this.#filterKey(event));
    this.#roster.opened.add((row) => this.open(row));
    this.#roster.released.add(this.#draw);
    this.#roster.dropped.add((row, files) => this.#drop(row, files));
    this.#roster.menuWanted.add(async (row, anchor) => {
      const { showRowMenu } = await import('./row-menu.js');
      const acts = { open: () => this.open(row), fail: () => this.#say(word('panel.notNow')) };
      showRowMenu(anchor, row, chat, acts);
    });
    NARROW.addEventListener('change', this.#draw);
    this.#roster.lastActive = (id) => chat.people.lastActive(id);
    showOwnStatus(this.#part('dot'), chat.ownStatus, chat.connection, (text) => this.#say(text));
    veilWhileOffline(shell, () => [...shell.querySelectorAll('.panel-part, .panel-tabs'), this.#part('search'), this.#part('bell')], chat.ownStatus);
    new ResizeObserver(() => this.resized.tell()).observe(shell);
    this.#render();
  }

  /** The desk needs the panel's width, the panel the desk's windows, once there are any. */
  useDesk(desk) {
    this.#desk = desk;
    desk.changed.add(this.#draw);
  }

  get offsetWidth() {
    return this.#shell.offsetWidth;
  }

  /** Opens a row's conversation; a person one never wrote to gets one. */
  async open({ conversationId, personId, key }) {
    try {
      await this.#chat.open(conversationId ?? (await this.#chat.conversations.openDirect(personId)));
    } catch {
      this.#roster.focusRow(key);
      this.#say(word('panel.notNow'));
    }
  }

  /** Files dropped on a row wait at the input of its conversation. */
  async #drop(row, files) {
    await this.open(row);
    const { conversations, uploads } = this.#chat;
    const id = row.conversationId ?? conversations.directWith(row.personId)?.id;
    if (id && conversations.get(id)?.writable) uploads.add(id, files);
  }

  /** Shows it whole. */
  expand() {
    if (this.#collapsed) this.#collapse(false);
  }

  focusRowOf(conversationId) {
    const one = this.#chat.conversations.get(conversationId);
    if (one) this.#roster.focusRow(one.otherId ? `p${one.otherId}` : `g${one.id}`);
  }

  get #collapsed() {
    // On a narrow screen the list is a page of its own; whether it is shown belongs to this visit only.
    if (NARROW.matches) return this.#chat.visit.get(COLLAPSED) === true;
    return this.#chat.preferences.on(COLLAPSED);
  }

  get #roster() {
    return this.#shell.querySelector('parley-roster');
  }

  get #filter() {
    return this.#shell.querySelector('.panel-filter input');
  }

  #part(name) {
    return this.#shell.querySelector(`.panel-${name}`);
  }

  #collapse(collapsed) {
    if (NARROW.matches) this.#chat.visit.set(COLLAPSED, collapsed);
    else this.#chat.preferences.set(COLLAPSED, collapsed);
    this.#render();
  }

  #render() {
    const { people, conversations, preferences, drafts, typing, me } = this.#chat;
    const collapsed = this.#collapsed;
    this.#shell.classList.toggle('collapsed', collapsed);
    const button = this.#part('collapse');
    setAttribute(button, 'aria-expanded', String(!collapsed));
    const label = word(collapsed ? 'panel.expand' : 'panel.collapse');
    setAttribute(button, 'aria-label', label);
    setAttribute(button, 'title', label);
    setAttribute(this.#part('unread-only'), 'aria-pressed', String(preferences.on(UNREAD_ONLY)));
    this.#showUnread(conversations.unread);
    this.#times.follow(conversations.all(), this.#roster.isHeld);
    const listed = sections({
      people: people.byName,
      conversations: conversations.all(),
      me,
      availability: (id) => people.availability(id),
      names: people.names,
      at: sortOf(preferences) === 'activity' ? (id) => this.#times.of(id) : undefined,
      draft: (id) => drafts.of(id).text !== '',
      typing: (id) => typing.who(id).length > 0,
      query: collapsed ? '' : this.#filter.value,
      unreadOnly: preferences.on(UNREAD_ONLY),
      tooMany: people.tooMany,
    });
    for (const { rows } of listed) for (const row of rows) row.open = this.#desk?.isOpen(row.conversationId) ?? false;
    this.#roster.show(listed, collapsed ? 'collapsed' : viewOf(preferences));
    this.#showEmpty(listed.length === 0);
  }

  #showUnread(unread) {
    const badge = this.#part('chat').querySelector('.badge');
    badge.hidden = unread === 0;
    setText(badge, unread > 99 ? '99+' : String(unread));
    const label = unread > 0 ? word('panel.chat.next', { unread: counted('unread', unread) }) : word('panel.chat.none');
    setAttribute(this.#part('chat'), 'aria-label', label);
    setAttribute(this.#part('chat'), 'title', label);
  }

  #showEmpty(empty) {
    const ready = this.#chat.people.total > 0;
    const key = this.#filter.value.trim() ? 'panel.empty.filter' : this.#chat.preferences.on(UNREAD_ONLY) ? 'panel.empty.unread' : 'panel.empty';
    this.#say(empty ? word(ready ? key : 'panel.loading') : '');
  }

  #say(text) {
    setText(this.#part('note'), text);
  }

  #filtered() {
    this.#find.ask(this.#filter.value);
    this.#roster.scrollTop = 0; // the first that fits is looked for, not what stood at this place
    this.#draw();
  }

  #filterKey(event) {
    if (event.key === 'Escape' && this.#filter.value) {
      this.#filter.value = '';
      this.#filtered();
    } else if (event.key === 'ArrowDown') {
      this.#render();
      this.#roster.focusFirst();
    } else if (event.key === 'Enter') {
      this.#render();
      this.#roster.openFirst();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #openUnread() {
    const waiting = this.#chat.conversations.all().filter((one) => one.unread > 0 && !one.muted);
    waiting.sort((a, b) => b.lastAt - a.lastAt);
    if (waiting.length > 0) this.open({ conversationId: waiting[0].id });
    else this.expand();
  }
}
