import { element, setAttribute } from '../lib/dom.js';
import { ago } from '../lib/time.js';
import { word } from '../lib/words.js';

/** Whether somebody takes part now: available, or available and on Livechat. */
export function isAvailable(availability) {
  return availability === 'available' || availability === 'livechat';
}

/**
 * available, livechat, busy or unavailable, in words.
 * @param {?number} lastActive when he was active last, where that is known and says something; in ms since 1970
 */
export function availabilityWord(availability, lastActive = null) {
  const state = word(`availability.${availability}`);
  if (lastActive === null) return state;
  return availability === 'unavailable' ? word('lastActive', { ago: ago(lastActive) }) : word('lastActive.idle', { state, ago: ago(lastActive) });
}

/** The dot at an avatar. Its word stands beside it in every place, so screen readers skip the dot; its shape differs too. */
export function dot(availability) {
  return element('i', { class: 'dot', 'data-availability': availability, 'aria-hidden': 'true' });
}

export function setDot(node, availability) {
  setAttribute(node, 'data-availability', availability);
}
