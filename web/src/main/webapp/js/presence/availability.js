import { element, setAttribute } from '../lib/dom.js';
import { word } from '../lib/words.js';

/** available, busy or unavailable, in words. */
export function availabilityWord(availability) {
  return word(`availability.${availability}`);
}

/** The dot at an avatar. Its word stands beside it in every place, so screen readers skip the dot; its shape differs too. */
export function dot(availability) {
  return element('i', { class: 'dot', 'data-availability': availability, 'aria-hidden': 'true' });
}

export function setDot(node, availability) {
  setAttribute(node, 'data-availability', availability);
}
