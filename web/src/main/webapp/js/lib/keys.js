import { element } from './dom.js';
import { word } from './words.js';

// What is pressed stands in keys.<name>.keys, what it does in keys.<name>.
const NAMES = ['switch', 'help', 'send', 'line', 'edit', 'emoji', 'mention', 'messages', 'menu', 'move', 'close.window'];

/** Opens the sheet of all keys. */
export function showKeys() {
  const done = element('button', { type: 'button', class: 'button', onclick: () => sheet.close() }, word('keys.close'));
  const lines = NAMES.flatMap((name) => [element('dt', {}, word(`keys.${name}.keys`)), element('dd', {}, word(`keys.${name}`))]);
  const sheet = element('dialog', { class: 'keys', 'aria-label': word('keys.title') }, element('h2', {}, word('keys.title')), element('dl', {}, ...lines), done);
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}
