import { element } from '../lib/dom.js';
import { word } from '../lib/words.js';

/**
 * Veils a part of the chat while one is Offline: nothing below can be reached, and one button ends it.
 * @param {Element} host gets the veil
 * @param {function(): Element[]} covered what lies below
 * @returns {function()} takes the veil away for good
 */
export function veilWhileOffline(host, covered, ownStatus) {
  let veil = null;
  const show = () => {
    if (ownStatus.isOffline && !veil) {
      veil = make(ownStatus);
      host.append(veil);
    } else if (!ownStatus.isOffline && veil) {
      veil.remove();
      veil = null;
    }
    host.classList.toggle('veiled', veil !== null);
    for (const each of covered()) each.inert = veil !== null;
  };
  show();
  return ownStatus.changed.add(show);
}

function make(ownStatus) {
  const problem = element('p', { class: 'veil-problem', role: 'alert' });
  const back = () => ownStatus.choose('online').catch(() => (problem.textContent = word('panel.notNow')));
  return element(
    'div',
    { class: 'veil' },
    element('i', { class: 'dot', 'data-status': 'offline', 'aria-hidden': 'true' }),
    element('p', {}, word('offline.title')),
    element('button', { type: 'button', class: 'button', onclick: back }, word('offline.end')),
    problem
  );
}
