// Less than this is a click by an unsteady hand. In px.
const SLACK = 4;
// How far one press of an arrow moves; with Shift finely. In px.
const STEP = 24;
const FINE = 4;

/**
 * Lets a bar move its window, by pointer and by arrows.
 * @param {Element} bar buttons with class `icon-button` in it stay buttons
 * @param {function(number, number, boolean)} moved told how far it went to the right and down since the last call, in px,
 *   and whether the movement ended
 */
export function makeMovable(bar, moved) {
  let last;
  let dragging = false;

  bar.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('.icon-button')) return;
    last = { x: event.clientX, y: event.clientY };
    // A quick hand is off the bar with its first movement.
    addEventListener('pointermove', follow);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  });

  function follow(event) {
    const right = event.clientX - last.x;
    const down = event.clientY - last.y;
    if (!dragging && Math.hypot(right, down) < SLACK) return;
    if (!dragging) bar.setPointerCapture(event.pointerId);
    dragging = true;
    last = { x: event.clientX, y: event.clientY };
    moved(right, down, false);
  }

  function end() {
    if (dragging) moved(0, 0, true);
    dragging = false;
    removeEventListener('pointermove', follow);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  }

  bar.addEventListener('keydown', (event) => {
    const [right, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [];
    if (right === undefined || event.target.closest('.icon-button')) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE : STEP;
    moved(right * step, down * step, true);
  });
}
