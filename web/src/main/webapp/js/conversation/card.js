import { element, icon } from '../lib/dom.js';
import { openPopover } from '../lib/popover.js';
import { word } from '../lib/words.js';
import { availabilityWord } from '../presence/availability.js';
import { avatar } from './avatar.js';

/**
 * A person's card: who it is, whether he is there, and how else to reach him.
 * @param {Element} anchor where it opens
 * @param {{name: string, userName?: string, department?: string, telephone?: string, email?: string, active: boolean}} person
 * @param {string} availability
 * @param {?function()} talk opens the conversation; null where it is open already
 * @param {?number} lastActive when he was active last, where that is known; in ms since 1970
 */
export function openCard(anchor, person, availability, talk, lastActive = null) {
  const state = person.active ? availabilityWord(availability, lastActive) : word('person.deactivated');
  const { surface, close } = openPopover(
    anchor,
    { label: person.name, class: 'card' },
    element(
      'div',
      { class: 'card-head' },
      avatar(person.name, person.active ? availability : null, false),
      element('div', {}, element('strong', {}, person.name), element('span', { class: 'card-state' }, state))
    ),
    element(
      'dl',
      {},
      ...line('card.userName', person.userName),
      ...line('card.department', person.department),
      ...line('card.telephone', person.telephone, `tel:${person.telephone?.replace(/[^+\d]/g, '')}`),
      ...line('card.email', person.email, `mailto:${encodeURIComponent(person.email ?? '').replace('%40', '@')}`)
    ),
    talk && element('button', { type: 'button', class: 'button', onclick: () => go() }, icon('chat'), word('card.talk'))
  );
  surface.tabIndex = -1;
  (surface.querySelector('a, button') ?? surface).focus();

  function go() {
    close();
    talk();
  }
}

function line(key, text, href) {
  if (!text) return [];
  const shown = href ? element('a', { href }, text) : text;
  return [element('dt', {}, word(key)), element('dd', {}, shown)];
}
