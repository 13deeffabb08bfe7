import { element } from '../lib/dom.js';
import { hue, initials } from '../lib/names.js';
import { dot } from '../presence/availability.js';

/**
 * Initials on a colour of the name; people round with their dot, groups as rounded squares.
 * @param {string} name
 * @param {?string} availability null for a group and where no dot belongs
 * @param {boolean} group
 */
export function avatar(name, availability, group) {
  const made = element(
    'span',
    { class: group ? 'avatar group' : 'avatar', 'aria-hidden': 'true' },
    initials(name),
    availability && dot(availability)
  );
  made.style.setProperty('--hue', hue(name));
  return made;
}
