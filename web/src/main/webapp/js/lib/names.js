// Letters that Unicode does not decompose, but that a person types without their stroke.
const STROKES = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Text for comparing: without case, diacritics and strokes. */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœı]/g, (letter) => STROKES[letter]);
}

// A filter asks for the same names with every key; more than a panel holds are not kept.
const MOST_KEPT = 10_000;
const kept = new Map();

/**
 * Whether every word of a query begins a word of a name, as a function of the name. An empty query fits everything.
 * @param {string} query as typed, or folded already
 */
export function fitting(query) {
  const wanted = wordsOf(fold(query));
  return (name) => {
    const words = keptWordsOf(name);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
}

/** Whether a name fits a query, see {@link fitting}. */
export function fits(name, query) {
  return fitting(query)(name);
}

function keptWordsOf(name) {
  let words = kept.get(name);
  if (!words) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, (words = wordsOf(fold(name))));
  }
  return words;
}

// Name and query alike: else a name with a point in it would not be found by all of itself.
function wordsOf(folded) {
  return folded.split(/[\s._@-]+/).filter(Boolean);
}

/** One or two capital letters for an avatar: first and last word of a person's or group's name. */
export function initials(name) {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const first = firstLetter(parts[0]);
  if (parts.length > 1) return (first + firstLetter(parts.at(-1))).toUpperCase();
  return [...(parts[0] ?? '?')].slice(0, 2).join('').toUpperCase();
}

function firstLetter(part = '?') {
  return [...part][0];
}

/** A hue (0 to 359) that a name always gets again. */
export function hue(name) {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)) % 9973;
  return (hash * 47) % 360;
}

/** First name, for the narrow places where the whole one does not fit. */
export function shortName(name) {
  return name.trim().split(/\s+/)[0] ?? name;
}
