// How many times larger than the whole picture its part may be shown, and the step of a key or of the wheel.
export const MOST_ZOOM = 5;
const STEP = 1.15;

/**
 * Which square of a picture shows, as one moves and zooms it. The square never leaves the picture. All in the picture's pixels.
 */
export class Crop {
  #width;
  #height;
  #zoom = 1;
  #x;
  #y;

  /** Begins with the largest square in the middle. */
  constructor(width, height) {
    this.#width = width;
    this.#height = height;
    this.#x = width / 2;
    this.#y = height / 2;
  }

  /** 1 (as much as fits) to MOST_ZOOM. */
  get zoom() {
    return this.#zoom;
  }

  set zoom(zoom) {
    this.#zoom = Math.min(MOST_ZOOM, Math.max(1, zoom));
    this.move(0, 0);
  }

  zoomBy(steps) {
    this.zoom = this.#zoom * STEP ** steps;
  }

  /** Moves the square over the picture by parts of its own side. */
  move(dx, dy) {
    const half = this.side / 2;
    this.#x = within(this.#x + dx * this.side, half, this.#width - half);
    this.#y = within(this.#y + dy * this.side, half, this.#height - half);
  }

  get side() {
    return Math.min(this.#width, this.#height) / this.#zoom;
  }

  get left() {
    return this.#x - this.side / 2;
  }

  get top() {
    return this.#y - this.side / 2;
  }
}

function within(value, least, most) {
  return Math.min(most, Math.max(least, value));
}
