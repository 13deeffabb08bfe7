import { element } from '../lib/dom.js';
import { word } from '../lib/words.js';

// Shorter losses than this are mended before a person could read of them.
const PATIENCE = 800;

/** Says that the line is lost, that nothing typed is, and offers to try at once. */
export function showBanner(connection) {
  const text = element('span');
  const again = element('button', { type: 'button', class: 'link-button', onclick: () => connection.tryNow() }, word('banner.again'));
  const banner = element('div', { class: 'banner', role: 'status', hidden: true }, element('span', { class: 'spinner' }), text, again);
  document.body.append(banner);
  let timer = 0;

  connection.stateChanged.add((state) => {
    clearTimeout(timer);
    if (state !== 'lost') {
      banner.hidden = true;
      text.textContent = '';
    } else if (banner.hidden) {
      timer = setTimeout(() => {
        banner.hidden = false;
        // Set after it is shown: a live region speaks of changes, not of what it already held.
        text.textContent = word('banner.lost');
      }, PATIENCE);
    }
  });
}
