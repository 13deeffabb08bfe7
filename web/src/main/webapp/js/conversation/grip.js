import { announce } from '../lib/announce.js';
import { word } from '../lib/words.js';
import { grown, keepInside, moved, pulled } from './placement.js';

/** Moves and resizes windows, by the pointer and by the keyboard. */
export class Grip {
  #area;
  #changed;

  /**
   * @param {function(): import('./placement.js').Area} area where windows may stand now
   * @param {function(Object, boolean)} changed told the state whose `box` is another one, and whether it stays so
   */
  constructor(area, changed) {
    this.#area = area;
    this.#changed = changed;
  }

  /**
   * Takes hold of a window, to move it, or to pull it at an edge.
   * @param {{box: import('./placement.js').Box}} state
   * @param {?string} edge of the letters n, e, s, w; null to move
   * @returns {function(number, number, boolean)} told how far the pointer went, in px, and whether it was let go
   */
  take(state, edge) {
    const area = this.#area();
    const from = keepInside(state.box, area);
    return (right, down, ended) => {
      state.box = edge ? pulled(from, edge, right, down, area) : moved(from, right, down, area);
      this.#changed(state, ended);
    };
  }

  /** Moves or resizes a window by an arrow key, and tells how it stands now. */
  nudge(state, { right, down, resize }) {
    const area = this.#area();
    const from = keepInside(state.box, area);
    state.box = resize ? grown(from, right, down, area) : moved(from, right, down, area);
    this.#changed(state, true);
    const { width, height } = state.box;
    const left = area.width - state.box.right - width;
    const top = area.height - state.box.bottom - height;
    announce(resize ? word('window.resized', { width, height }) : word('window.moved', { left, top }));
  }
}
