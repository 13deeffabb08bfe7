import { element } from './dom.js';

// Long enough to be read twice. In ms.
const STAYS = 8_000;
let place = null;

/** Says for a while, at the page's lower edge and to screen readers, what happened without one's doing. */
export function notice(text) {
  if (!place) {
    place = element('div', { class: 'notices', role: 'status' });
    document.body.append(place);
  }
  const line = element('div', { class: 'notice' }, text);
  place.append(line);
  setTimeout(() => line.remove(), STAYS);
}
