import { element } from './dom.js';

let region = null;

/** Says something to screen readers, once, when they have finished what they say. The eye sees it happen. */
export function announce(text) {
  if (!region) {
    region = element('div', { class: 'unseen', role: 'status' });
    document.body.append(region);
  }
  region.textContent = text;
}
