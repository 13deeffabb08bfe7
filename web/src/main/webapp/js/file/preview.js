import { element, icon, iconButton, setText } from '../lib/dom.js';
import { word } from '../lib/words.js';

/**
 * Shows a picture large, above everything. Arrows go to the message's other pictures; Esc, the cross or a click beside it
 * closes it, and the focus goes back to where it was.
 * @param {Object[]} all the message's pictures @param {Object} first the one to begin with @param api the server's files
 */
export function openPreview(all, first, api) {
  let at = all.indexOf(first);
  const image = element('img', { class: 'preview-picture' });
  const name = element('bdi', { class: 'preview-name' });
  const download = element('a', { class: 'icon-button file-download' }, icon('download'));
  const note = element('span', { class: 'preview-note', role: 'status' });
  const step = (by) => show((at + by + all.length) % all.length);
  const several = all.length > 1;
  const dialog = element(
    'dialog',
    { class: 'preview' },
    element('div', { class: 'preview-bar' }, name, note, download, iconButton('close', word('file.close'), () => dialog.close(), { class: 'preview-close' })),
    element(
      'div',
      { class: 'preview-stage' },
      several && iconButton('back', word('file.previous'), () => step(-1), { class: 'preview-previous' }),
      image,
      several && iconButton('back', word('file.next'), () => step(1), { class: 'preview-next' })
    )
  );
  image.onerror = () => setText(note, word('file.unseen'));
  dialog.addEventListener('keydown', (event) => {
    if (several && event.key === 'ArrowLeft') step(-1);
    else if (several && event.key === 'ArrowRight') step(1);
    // What is pressed here is not meant for the window below.
    event.stopPropagation();
  });
  dialog.addEventListener('click', ({ target }) => target.closest('img, button, a, .preview-bar') || dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  show(at);
  document.body.append(dialog);
  dialog.showModal();

  function show(index) {
    at = index;
    const file = all[at];
    const label = word('file.download', { name: file.name });
    setText(note, several ? word('file.place', { place: at + 1, count: all.length }) : '');
    setText(name, file.name);
    dialog.setAttribute('aria-label', file.name);
    // The old one must not stand under the new one's name while that is on its way.
    image.removeAttribute('src');
    image.alt = file.name;
    image.width = file.width;
    image.height = file.height;
    image.src = api.url(file.id, 'preview');
    download.href = api.url(file.id);
    download.download = file.name;
    download.title = label;
    download.setAttribute('aria-label', label);
  }
}
