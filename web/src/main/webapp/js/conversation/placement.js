// Sizes in px. Places are measured from the lower right corner of the free area, so that a window stays beside the panel
// when the browser's window changes.
export const SIZE = { width: 372, height: 500 };
export const TITLE = { width: 264, height: 48 };
const GAP = 16;
const CASCADE = 32;

/**
 * Keeps a place inside the area.
 * @param {{right: number, bottom: number}} place
 * @param {{width: number, height: number}} size of the window
 * @param {{width: number, height: number}} area
 */
export function keepInside(place, size, area) {
  return {
    right: between(place.right, area.width - size.width),
    bottom: between(place.bottom, area.height - size.height),
  };
}

function between(value, most) {
  return Math.round(Math.max(0, Math.min(value, most)));
}

/**
 * Where a new window opens: beside the others, from the panel to the left; when the row is full, in a cascade over it.
 * @param {{right: number, bottom: number}[]} taken places of the open windows
 */
export function nextPlace(taken, size, area) {
  const columns = Math.max(1, Math.floor((area.width - GAP) / (size.width + GAP)));
  for (let column = 0; column < columns; column++) {
    const place = { right: GAP + column * (size.width + GAP), bottom: GAP };
    if (!taken.some((other) => Math.abs(other.right - place.right) < size.width && other.bottom < size.height)) return place;
  }
  const step = (taken.length - columns + 1) * CASCADE;
  return keepInside({ right: GAP + step, bottom: GAP + step }, size, area);
}

/** Minimised windows stand in a row along the lower edge, the first beside the panel; a full row begins a second one. */
export function trayPlace(index, area) {
  const columns = Math.max(1, Math.floor((area.width - GAP) / (TITLE.width + 8)));
  return {
    right: GAP + (index % columns) * (TITLE.width + 8),
    bottom: Math.floor(index / columns) * (TITLE.height + 4),
  };
}

/** How a window shrinks where the area has no room for it. */
export function fitting(area) {
  return { width: Math.min(SIZE.width, area.width), height: Math.min(SIZE.height, area.height - GAP) };
}
