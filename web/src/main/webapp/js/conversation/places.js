import { placeOf } from './choices.js';

const NAME = 'windows';
// The server's limit of one preference, in UTF-16 units: some 60 conversations. Those not touched for longest go.
const LIMIT = 2000;
const MODES = { w: 'window', c: 'content' };
const LETTERS = { window: 'w', content: 'c' };

/**
 * Where each conversation's window stands, how large it is, and whether it is one: one preference of the person, so that
 * it is the same after signing in again.
 */
export class Places {
  #preferences;

  constructor(preferences) {
    this.#preferences = preferences;
  }

  /** The box that a person gave a window, or null. */
  boxOf(id) {
    return this.#all.get(id)?.box ?? null;
  }

  /** `window` or `content`: this conversation's, else the one chosen for all. */
  modeOf(id) {
    return this.#all.get(id)?.mode ?? placeOf(this.#preferences);
  }

  keepBox(id, box) {
    this.#keep(id, { box });
  }

  keepMode(id, mode) {
    this.#keep(id, { mode });
  }

  get #all() {
    return read(this.#preferences.get(NAME) ?? '');
  }

  #keep(id, change) {
    const all = this.#all;
    const one = { box: null, mode: null, ...all.get(id), ...change };
    all.delete(id);
    all.set(id, one);
    this.#preferences.set(NAME, written(all));
  }
}

/** What a preference's text says: `id,mode,right,bottom,width,height;…`. Rubbish in it is left out. */
export function read(text) {
  const all = new Map();
  for (const part of text.split(';')) {
    const [id, mode, ...numbers] = part.split(',');
    const [right, bottom, width, height] = numbers.map(Number);
    const box = numbers.length === 4 && [right, bottom, width, height].every(Number.isFinite) ? { right, bottom, width, height } : null;
    if (Number(id) > 0) all.set(Number(id), { box, mode: MODES[mode] ?? null });
  }
  return all;
}

/** The text of all, without the oldest where it would be too long. */
export function written(all) {
  const parts = [...all].map(([id, { box, mode }]) =>
    [id, LETTERS[mode] ?? '', ...(box ? [box.right, box.bottom, box.width, box.height] : [])].join(',')
  );
  let length = parts.reduce((sum, part) => sum + part.length + 1, 0);
  while (length > LIMIT) length -= parts.shift().length + 1;
  return parts.join(';');
}
