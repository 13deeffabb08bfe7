import { element } from './dom.js';
import { openDialog } from './dialog.js';
import { word } from './words.js';

// `Mod` is Ctrl, on a Mac ⌘. Keys that are words have a name in the texts.
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const NAMED = ['Escape', 'Enter', 'Shift', 'Delete', 'ContextMenu'];
const SHEET = {
  everywhere: { switcher: 'Mod+K', search: 'Mod+Shift+F', help: '? F1', close: 'Escape' },
  list: { move: '↑ ↓', open: 'Enter', menu: '→' },
  writing: { send: 'Enter', line: 'Shift+Enter', edit: '↑', emoji: ':', mention: '@' },
  messages: { scroll: '↑ ↓', menu: 'Enter ContextMenu Shift+F10' },
  window: { move: '← ↑ → ↓', resize: 'Mod+←', fine: 'Shift+←' },
  tray: { move: '← →', open: 'Enter', close: 'Delete' },
};
let opened = null;

/** Shows what each key does. */
export function showKeys() {
  opened?.close();
  opened = openDialog(word('keys.title'), { class: 'keys' }, element('div', { class: 'dialog-body' }, ...Object.entries(SHEET).map(part)));
}

function part([name, keys]) {
  const lines = Object.entries(keys).map(([what, pressed]) => [
    element('dt', {}, ...pressed.split(' ').flatMap((one) => [element('kbd', {}, called(one)), ' '])),
    element('dd', {}, word(`keys.${name}.${what}`)),
  ]);
  return element('section', {}, element('h3', {}, word(`keys.${name}`)), element('dl', {}, ...lines.flat()));
}

function called(combination) {
  const mod = MAC ? '⌘' : 'Ctrl';
  return combination
    .split('+')
    .map((key) => (key === 'Mod' ? mod : NAMED.includes(key) ? word(`key.${key}`) : key))
    .join(' + ');
}
