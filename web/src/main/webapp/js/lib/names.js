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

/** Whether every word of an already folded query begins a word of the name. An empty query fits everything. */
export function fits(name, foldedQuery) {
  const parts = wordsOf(fold(name));
  return wordsOf(foldedQuery).every((wanted) => parts.some((part) => part.startsWith(wanted)));
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
