import { element, iconButton } from './dom.js';
import { word } from './words.js';

let last = 0;

/**
 * Opens a modal dialog above everything. Esc and its cross close it, and the focus goes back to where it was.
 * @param {string} title
 * @param {{class?: string}} look
 * @param {...Node} children
 * @returns {{node: HTMLDialogElement, close: function()}}
 */
export function openDialog(title, look, ...children) {
  const id = `dialog-${++last}`;
  const node = element(
    'dialog',
    { class: `dialog ${look.class ?? ''}`.trim(), 'aria-labelledby': id },
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', { id }, title),
      iconButton('close', word('dialog.close'), () => node.close(), { class: 'dialog-close' })
    ),
    ...children
  );
  node.addEventListener('close', () => node.remove());
  // A press on the veil beside it; its own box is filled by its content.
  node.addEventListener('pointerdown', ({ target }) => target === node && node.close());
  document.body.append(node);
  node.showModal();
  return { node, close: () => node.close() };
}

/**
 * Asks for a decision.
 * @param {{title: string, text: string, yes: string, danger?: boolean}} question
 * @param {...Node} more below the text
 * @returns {Promise<boolean>} false also when the dialog was closed
 */
export function ask({ title, text, yes, danger = false }, ...more) {
  return new Promise((resolve) => {
    const { node, close } = openDialog(
      title,
      {},
      element(
        'div',
        { class: 'dialog-body' },
        element('p', {}, text),
        ...more,
        element(
          'div',
          { class: 'actions' },
          element('button', { type: 'button', class: 'button second', autofocus: danger, onclick: () => close() }, word('dialog.cancel')),
          element('button', { type: 'button', class: danger ? 'button danger' : 'button', autofocus: !danger, onclick: () => answer() }, yes)
        )
      )
    );
    node.addEventListener('close', () => resolve(false));

    function answer() {
      resolve(true);
      close();
    }
  });
}
