// Less than this is a click by an unsteady hand. In px.
const SLACK = 4;
// How far one press of an arrow moves or resizes; with Shift finely. In px.
const STEP = 24;
const FINE = 4;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const EDGES = ['n', 'e', 's', 'w', 'ne', 'se', 'sw', 'nw'];

/**
 * Follows the pointer from a press on a node until it is let go.
 * @param {Element} node buttons with class `icon-button` in it stay buttons
 * @param {function(): ?function(number, number, boolean)} taken called when the drag begins; what it returns is told how far
 *   the pointer went to the right and down since the press, in px, and whether it was let go. Null refuses the drag.
 */
export function makeDraggable(node, taken) {
  node.addEventListener('pointerdown', (press) => {
    if (press.button !== 0 || press.target.closest('.icon-button')) return;
    let follow = null;
    const stop = new AbortController();
    const move = ({ clientX, clientY, pointerId }) => {
      const right = clientX - press.clientX;
      const down = clientY - press.clientY;
      if (!follow && Math.hypot(right, down) < SLACK) return;
      if (!follow) {
        follow = taken();
        if (!follow) return stop.abort();
        node.setPointerCapture(pointerId);
      }
      follow(right, down, false);
    };
    const end = ({ clientX, clientY }) => {
      stop.abort();
      follow?.(clientX - press.clientX, clientY - press.clientY, true);
    };
    // A quick hand is off the node with its first movement.
    for (const [type, listener] of [['pointermove', move], ['pointerup', end], ['pointercancel', end]]) {
      addEventListener(type, listener, { signal: stop.signal });
    }
  });
}

/** Elements for the edges and corners of a window, and which one each is. */
export function edges() {
  return EDGES.map((edge) => {
    const node = document.createElement('div');
    node.className = `window-edge ${edge}`;
    return { node, edge };
  });
}

/**
 * What an arrow key asks of a window: `{right, down}` to move it; with `resize` when Ctrl (or ⌘) is held.
 * @returns {?{right: number, down: number, resize: boolean}} null for every other key
 */
export function arrowOf(event) {
  const arrow = ARROWS[event.key];
  if (!arrow || event.altKey) return null;
  const step = event.shiftKey ? FINE : STEP;
  return { right: arrow[0] * step, down: arrow[1] * step, resize: event.ctrlKey || event.metaKey };
}
