import { element } from './dom.js';
import { openPopover, place } from './popover.js';
import { word } from './words.js';

/**
 * Opens a list that comes page by page.
 * @param {Element} anchor
 * @param {{label: string, class: string, empty: string}} look
 * @param {function(?*): Promise<{lines: Node[], next: ?*}>} load told what the page before said was next, first null; answers null
 *   in `next` when there is no more
 * @returns {function()} closes it
 */
export function openPages(anchor, { label, class: name, empty }, load) {
  const list = element('ul', { role: 'list' });
  const status = element('div', { class: 'pages-status', role: 'status' });
  const more = element('button', { type: 'button', class: 'link-button', hidden: true, onclick: () => fetch() }, word('pages.more'));
  const { surface, close } = openPopover(anchor, { label, class: `pages ${name}` }, element('h4', {}, label), list, status, more);
  let next = null;
  surface.tabIndex = -1;
  surface.focus();
  fetch();
  return close;

  async function fetch() {
    more.hidden = true;
    status.textContent = word('pages.loading');
    try {
      const page = await load(next);
      const hadFocus = !surface.contains(document.activeElement) || document.activeElement === surface;
      list.append(...page.lines);
      next = page.next;
      more.hidden = next === null;
      status.textContent = list.children.length > 0 ? '' : empty;
      if (!hadFocus) page.lines[0]?.querySelector('button')?.focus();
    } catch {
      status.textContent = word('pages.problem');
      more.hidden = false;
    }
    if (surface.isConnected) place(surface, anchor);
  }
}
