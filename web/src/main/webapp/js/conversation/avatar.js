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
  const made = element('span', { class: group ? 'avatar group' : 'avatar', 'aria-hidden': 'true' });
  fill(made, name);
  if (availability) made.append(dot(availability));
  return made;
}

/** Fills the avatars that a page left to the scripts: empty ones with a `data-name`. */
export function fillAvatars(root) {
  for (const node of root.querySelectorAll('.avatar[data-name]:empty')) fill(node, node.dataset.name);
}

function fill(node, name) {
  node.textContent = initials(name);
  node.style.setProperty('--hue', hue(name));
}
