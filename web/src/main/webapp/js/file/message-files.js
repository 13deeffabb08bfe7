import { element, icon } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { boxOf, kindWord, sizeWord } from './size.js';

/**
 * Puts a message's files into its bubble, once: they never change, except that a deleted message has none.
 * @param {Element} node the bubble @param {Element} after the files stand below it
 * @param {{files?: Object[]}} message @param api the server's files
 */
export function updateFiles(node, after, message, api) {
  const files = message.deleted ? [] : (message.files ?? []);
  const old = node.querySelector('.files');
  const held = files.map((file) => file.id).join();
  if ((old?.dataset.held ?? '') === held) return;
  old?.remove();
  if (files.length > 0) after.after(element('div', { class: 'files', 'data-held': held }, ...pictures(files, api), ...files.map((file) => line(file, api))));
}

function pictures(files, api) {
  const shown = files.filter((file) => file.thumbnail);
  return shown.map((file) => picture(file, shown, api));
}

/** Its box has its size before the picture is there, so that nothing jumps. */
function picture(file, all, api) {
  const { width, height } = boxOf(file);
  const image = element('img', { src: api.url(file.id, 'thumbnail'), alt: file.name, width, height, loading: 'lazy', draggable: 'false' });
  const button = element('button', { type: 'button', class: 'file-picture', title: word('file.show', { name: file.name }) }, image);
  button.onclick = () => import('./preview.js').then(({ openPreview }) => openPreview(all, file, api));
  return button;
}

function line(file, api) {
  const label = word('file.download', { name: file.name });
  return element(
    'span',
    { class: 'file-line' },
    icon('file'),
    element(
      'span',
      { class: 'file-words' },
      element('bdi', { class: 'file-name', title: file.name }, file.name),
      element('span', { class: 'file-note' }, [sizeWord(file.size), kindWord(file)].filter(Boolean).join(' · '))
    ),
    element('a', { class: 'icon-button file-download', href: api.url(file.id), download: file.name, title: label, 'aria-label': label }, icon('download'))
  );
}
