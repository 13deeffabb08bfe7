import { element } from '../lib/dom.js';
import { Keyed } from '../lib/keyed.js';
import { Listeners } from '../lib/listeners.js';
import { whenLetGo } from '../lib/right-click.js';
import { soon } from '../lib/soon.js';
import { ago } from '../lib/time.js';
import { acceptDrops } from '../file/drop.js';
import { HEIGHTS, layOut, within } from './row-window.js';
import { lookOf, makeHead, makeRow, updateRow } from './row.js';

// Rows beyond the visible ones, so that a quick scroll shows no empty stretch. In px.
const BEYOND = 300;
// "5 minutes ago" becomes six. In ms.
const MINUTE = 60_000;

/**
 * The list of the panel. Only the rows in sight are in the document; one of them takes the Tab key, arrows move on.
 */
export class Roster extends HTMLElement {
  /** Told the row that a person opens. */
  opened = new Listeners();
  /** Told the row whose menu a person wants, and the element it belongs to. */
  menuWanted = new Listeners();
  /** When a person was active last, in ms since 1970; null where that is not known. */
  lastActive = () => null;
  /** Told the row that files were dropped on, and the files. */
  dropped = new Listeners();
  #list = element('ul', { class: 'roster-list', role: 'list' });
  #keyed = new Keyed(this.#list, (item) => this.#make(item), (node, item) => this.#write(node, item));
  #sections = [];
  #items = [];
  #collapsed = false;
  #focused = null;
  #draw = soon(() => this.#render());

  connectedCallback() {
    if (this.#list.isConnected) return;
    this.append(this.#list);
    this.addEventListener('scroll', this.#draw, { passive: true });
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusin', (event) => this.#focusCame(event.target));
    this.addEventListener('contextmenu', (event) => this.#contextMenu(event));
    acceptDrops(
      this,
      (files, node) => this.dropped.tell(this.#itemOf(node).row, files),
      (target) => target.closest('.roster-row')
    );
    new ResizeObserver(this.#draw).observe(this);
    setInterval(this.#draw, MINUTE);
  }

  /** @param sections as `sections()` gives them @param {boolean} collapsed only avatars */
  show(sections, collapsed) {
    this.#sections = sections;
    this.#collapsed = collapsed;
    this.#draw();
  }

  /** Gives a row the focus, if it is listed. */
  focusRow(key) {
    const index = this.#items.findIndex((item) => item.key === key);
    if (index >= 0) this.#focus(index);
  }

  // Who types fast means the list of what he has typed, not the one that still stands there until the next frame.
  focusFirst() {
    this.#render();
    this.#step(-1, 1);
  }

  openFirst() {
    this.#render();
    const first = this.#items.find((item) => item.row);
    if (first) this.opened.tell(first.row);
  }

  #render() {
    const { items, height } = layOut(this.#sections, this.#collapsed ? HEIGHTS.collapsed : HEIGHTS.open);
    this.#items = items;
    this.#list.style.height = `${height}px`;
    const shown = within(items, this.scrollTop - BEYOND, this.scrollTop + this.clientHeight + BEYOND);
    // The row that has the focus, or would get it, stays in the document wherever one scrolls.
    const rows = items.filter((item) => item.row);
    const focused = rows.find((item) => item.key === this.#focused) ?? rows[0];
    this.#focused = focused?.key ?? null;
    if (focused && !shown.includes(focused)) shown.push(focused);
    shown.sort((a, b) => a.top - b.top);
    const hadFocus = this.contains(document.activeElement);
    this.#keyed.follow(shown.map((item) => this.#dressed(item)));
    // The row with the focus is gone: its successor takes it, or the next Tab would begin at the page's top.
    if (hadFocus && !this.contains(document.activeElement)) this.#open(this.#focused)?.focus({ preventScroll: true });
  }

  /** With everything its look depends on; when a person was active last is asked of those in sight alone. */
  #dressed(item) {
    if (!item.row) return { ...item, look: `${item.top}` };
    const lastActive = item.row.personId ? this.lastActive(item.row.personId) : null;
    const hint = lastActive && ago(lastActive);
    return { ...item, lastActive, look: `${item.top}|${lookOf(item.row)}|${hint}|${item.key === this.#focused}` };
  }

  #make(item) {
    return item.row ? makeRow(item) : makeHead(item);
  }

  #write(node, item) {
    node.style.transform = `translateY(${item.top}px)`;
    if (!item.row) return;
    updateRow(node, item);
    const open = node.querySelector('.row-open');
    open.tabIndex = item.key === this.#focused ? 0 : -1;
    open.onclick = () => this.opened.tell(item.row);
    node.querySelector('.row-menu').onclick = (event) => this.menuWanted.tell(item.row, event.currentTarget);
  }

  #itemOf(node) {
    const key = node.closest?.('.roster-row')?.dataset.key;
    return this.#items.find((item) => item.key === key);
  }

  #focusCame(target) {
    const key = this.#itemOf(target)?.key;
    if (!key || key === this.#focused) return;
    this.#focused = key;
    this.#draw();
  }

  #contextMenu(event) {
    const item = this.#itemOf(event.target);
    if (!item) return;
    const anchor = event.target.closest('.roster-row').querySelector('.row-open');
    whenLetGo(event, () => this.menuWanted.tell(item.row, anchor));
  }

  #key(event) {
    const here = this.#items.indexOf(this.#itemOf(event.target));
    if (here < 0) return;
    if (event.key === 'ArrowDown') this.#step(here, 1);
    else if (event.key === 'ArrowUp') this.#step(here, -1);
    else if (event.key === 'Home') this.#step(-1, 1);
    else if (event.key === 'End') this.#step(this.#items.length, -1);
    else if (event.key === 'ArrowRight') event.target.closest('.roster-row').querySelector('.row-menu').click();
    else return;
    event.preventDefault();
  }

  #step(from, by) {
    let index = from + by;
    while (this.#items[index] && !this.#items[index].row) index += by;
    if (this.#items[index]) this.#focus(index);
  }

  #focus(index) {
    const item = this.#items[index];
    this.#focused = item.key;
    const bottom = item.top + item.height;
    if (item.top < this.scrollTop) this.scrollTop = item.top;
    else if (bottom > this.scrollTop + this.clientHeight) this.scrollTop = bottom - this.clientHeight;
    this.#render();
    this.#open(item.key)?.focus({ preventScroll: true });
  }

  #open(key) {
    return this.#keyed.node(key)?.querySelector('.row-open');
  }
}

customElements.define('parley-roster', Roster);
