import { element } from './dom.js';

const GAP = 6;
const EDGE = 8;

/**
 * Opens a small surface at an element; Esc, a click elsewhere or the returned function closes it, and the focus goes back.
 * @param {Element} anchor where it opens
 * @param {{label: string, role?: string, class?: string}} look
 * @param {...Node} children
 * @returns {{surface: HTMLElement, close: function()}}
 */
export function openPopover(anchor, look, ...children) {
  const surface = element(
    'div',
    { class: `popover ${look.class ?? ''}`.trim(), role: look.role ?? 'dialog', 'aria-label': look.label, popover: 'auto' },
    ...children
  );
  // In the top layer, but a child of the body: a window that is moved or closed does not take it along. Beside a modal dialog
  // nothing can be used.
  (anchor.closest('dialog') ?? document.body).append(surface);
  surface.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    const hadFocus = surface.contains(document.activeElement) || document.activeElement === document.body;
    surface.remove();
    if (hadFocus && anchor.isConnected) anchor.focus({ preventScroll: true });
  });
  surface.showPopover();
  place(surface, anchor);
  return { surface, close: () => surface.isConnected && surface.hidePopover() };
}

/** Puts a surface again beside its anchor, after its content grew. */
export function place(surface, anchor) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = surface;
  const below = at.bottom + GAP + height <= innerHeight - EDGE || at.top < height + GAP;
  const top = below ? at.bottom + GAP : at.top - GAP - height;
  surface.style.top = `${clamp(top, innerHeight - height)}px`;
  surface.style.left = `${clamp(at.right - width, innerWidth - width)}px`;
}

function clamp(value, room) {
  return Math.max(EDGE, Math.min(value, room - EDGE));
}
