import { element, icon } from './dom.js';
import { openPopover } from './popover.js';

/**
 * Opens a menu at an element, with arrows, Home, End and letters as in every menu.
 * @param {Element} anchor
 * @param {string} label names the menu
 * @param {{label: string, icon?: string, picture?: Node, hint?: string, run: function(), checked?: boolean}[]} choices each with an icon of
 *   the sprite or a picture of its own; where one of several applies, each says whether it is the one
 */
export function openMenu(anchor, label, choices) {
  const items = choices.map((choice) =>
    element(
      'button',
      {
        type: 'button',
        role: choice.checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': choice.checked === undefined ? null : String(choice.checked),
        class: 'menu-item',
        tabindex: '-1',
        onclick: () => pick(choice),
      },
      choice.picture ?? icon(choice.icon),
      element('span', {}, choice.label, choice.hint && element('span', { class: 'menu-hint' }, choice.hint))
    )
  );
  const { surface, close } = openPopover(anchor, { label, role: 'menu', class: 'menu' }, ...items);
  surface.addEventListener('keydown', (event) => move(event, items, close));
  (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();

  function pick(choice) {
    close();
    choice.run();
  }
}

function move(event, items, close) {
  const here = items.indexOf(document.activeElement);
  const next = {
    ArrowDown: (here + 1) % items.length,
    ArrowUp: (here - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (next !== undefined) items[next].focus();
  else if (event.key === 'Tab') close();
  else if (event.key.length === 1 && event.key !== ' ') byLetter(event.key, items, here);
  else return;
  event.preventDefault();
}

function byLetter(letter, items, here) {
  const order = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  order.find((item) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}
