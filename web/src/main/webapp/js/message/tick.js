import { element, icon } from '../lib/dom.js';
import { word } from '../lib/words.js';

const TICKS = { stored: 'tick', read: 'tick', waiting: 'clock', failed: 'alert' };

/**
 * Shows how far an own message has come: on its way, failed, stored, read. In a group a ring fills with those who have read.
 * @param {{tick: string, share: ?number, message: Object, failed: ?string}} item `share` from 0 to 1, null where there is no ring
 */
export function updateTick(node, { tick, share, message, failed }, act) {
  const meta = node.querySelector('.meta');
  let mark = meta.querySelector('.tick');
  if (message.deleted) {
    mark?.remove();
    return;
  }
  const readable = tick === 'stored' || tick === 'read';
  // The button survives from gray to green, so that whoever stands on it does not lose his place.
  if (!mark || (mark.tagName === 'BUTTON') !== readable) {
    const made = readable ? element('button', { type: 'button', class: 'tick' }) : element('span', { class: 'tick', role: 'img' });
    if (mark) mark.replaceWith(made);
    else meta.append(made);
    mark = made;
  }
  if (mark.dataset.state !== tick) {
    const label = word(`tick.${tick}`);
    mark.replaceChildren(icon(TICKS[tick]));
    mark.dataset.state = tick;
    mark.title = label;
    mark.setAttribute('aria-label', label);
  }
  const ring = tick === 'stored' && share !== null && share > 0;
  mark.classList.toggle('ring', ring);
  if (ring) mark.style.setProperty('--share', share.toFixed(2));
  node.querySelector('.failure')?.remove();
  if (tick === 'failed') node.append(failure(failed, message, act));
}

function failure(code, { clientId, files }, act) {
  const closed = code === 'forbidden' || code === 'notFound';
  return element(
    'span',
    { class: 'failure', role: 'alert' },
    word(closed && files ? 'failed.files' : closed ? 'failed.closed' : 'failed.other'),
    element('button', { type: 'button', class: 'link-button', onclick: () => act.retry(clientId) }, word('failed.retry')),
    element('button', { type: 'button', class: 'link-button', onclick: () => act.discard(clientId) }, word('failed.discard'))
  );
}
