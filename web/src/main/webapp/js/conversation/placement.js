// Sizes in px. Boxes are measured from the lower right corner of the free area, so that a window stays beside the panel
// when the browser's window changes.
export const SIZE = { width: 372, height: 500 };
/** No window gets smaller by hand; only an area without room makes it so. */
export const LEAST = { width: 280, height: 300 };
/** What the tray takes of the area's height while something waits in it, its distance to the windows included. */
export const TRAY = 52;
const GAP = 16;
const CASCADE = 32;
const LONGEST = 4; // windows in one cascade
const MOST = 12;

/**
 * @typedef {{right: number, bottom: number, width: number, height: number}} Box
 * @typedef {{width: number, height: number, floor: number}} Area windows stand above `floor`
 */

/** Brings a box inside the area, smaller where the area has no room for it. */
export function keepInside(box, area) {
  const width = Math.min(box.width, area.width);
  const height = Math.min(box.height, area.height - area.floor);
  return rounded({
    right: between(0, box.right, area.width - width),
    bottom: between(area.floor, box.bottom, area.height - height),
    width,
    height,
  });
}

/** A box moved by so many px to the right and down. */
export function moved(box, right, down, area) {
  return keepInside({ ...box, right: box.right - right, bottom: box.bottom - down }, area);
}

/**
 * A box pulled at an edge or a corner; the opposite ones stay.
 * @param {Box} box
 * @param {string} edge of the letters n, e, s, w
 * @param {number} right how far the pointer went, in px
 * @param {number} down
 * @param {Area} area
 */
export function pulled(box, edge, right, down, area) {
  const next = { ...box };
  if (edge.includes('w')) next.width = between(LEAST.width, box.width - right, area.width - box.right);
  if (edge.includes('n')) next.height = between(LEAST.height, box.height - down, area.height - box.bottom);
  if (edge.includes('e')) {
    next.width = between(LEAST.width, box.width + right, box.width + box.right);
    next.right = box.right + box.width - next.width;
  }
  if (edge.includes('s')) {
    next.height = between(LEAST.height, box.height + down, box.height + box.bottom - area.floor);
    next.bottom = box.bottom + box.height - next.height;
  }
  return rounded(next);
}

/** A box made larger or smaller by the keyboard: its upper left corner stays while there is room. */
export function grown(box, wider, higher, area) {
  const width = between(LEAST.width, box.width + wider, area.width);
  const height = between(LEAST.height, box.height + higher, area.height - area.floor);
  const right = box.right + box.width - width;
  return keepInside({ right, bottom: box.bottom + box.height - height, width, height }, area);
}

/**
 * Where a new window opens: beside the others, from the panel to the left, the last one narrower where that lets it stand
 * free; when the row is full, in a cascade over it, downwards, so that the bars of those before stay in sight.
 * @param {Box[]} taken by the open windows
 */
export function nextBox(taken, area) {
  const size = keepInside({ right: 0, bottom: 0, ...SIZE }, { ...area, height: area.height - GAP });
  let columns = 0;
  for (let right = GAP; right === GAP || right + LEAST.width + GAP <= area.width; right += SIZE.width + GAP) {
    const box = keepInside({ ...size, right, bottom: GAP, width: Math.min(size.width, area.width - right - GAP) }, area);
    if (!taken.some((other) => overlap(box, other))) return box;
    columns++;
  }
  const steps = between(1, Math.floor((area.height - area.floor - size.height - GAP) / CASCADE), LONGEST);
  const step = Math.max(0, taken.length - columns) % steps;
  return keepInside({ ...size, right: GAP + (step + 1) * CASCADE, bottom: GAP + (steps - step) * CASCADE }, area);
}

/** How many windows fit: as many as could stand side by side, each at its least size. */
export function capacity({ width, height }) {
  const columns = Math.floor((width - GAP) / (LEAST.width + GAP));
  const rows = Math.floor((height - GAP) / (LEAST.height + GAP));
  return between(1, columns * rows, MOST);
}

/**
 * Who of the open conversations is shown, and who waits in the tray.
 * @param {{minimised: boolean, mode: string}[]} open from the back to the front
 * @param {{narrow: boolean, most: number}} room on a narrow screen one conversation fills it
 * @returns {{content: ?Object, floating: Object[], waiting: Object[]}}
 */
export function divide(open, { narrow, most }) {
  const wanted = open.filter((one) => !one.minimised);
  const content = narrow ? null : (wanted.findLast((one) => one.mode === 'content') ?? null);
  const floating = narrow ? wanted.slice(-1) : wanted.filter((one) => one.mode !== 'content').slice(-most);
  return { content, floating, waiting: open.filter((one) => one !== content && !floating.includes(one)) };
}

function overlap(a, b) {
  return a.right < b.right + b.width && b.right < a.right + a.width && a.bottom < b.bottom + b.height && b.bottom < a.bottom + a.height;
}

/** Where the bounds leave no room, the upper one holds: inside the area comes first. */
function between(least, value, most) {
  return Math.min(most, Math.max(least, value));
}

function rounded(box) {
  return Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(value)]));
}
