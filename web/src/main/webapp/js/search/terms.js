/**
 * What a search's fields ask for, as the protocol's command; null when they ask for nothing. Pure.
 * @param {{query: string, conversationId: ?number, authorId: ?number, from: string, to: string, file: boolean}} terms
 *   days as `2026-01-31`, or empty
 */
export function commandOf({ query, conversationId, authorId, from, to, file }) {
  const words = query.trim();
  if (!words && !authorId && !file) return null;
  return {
    query: words,
    ...(conversationId && { conversationId }),
    ...(authorId && { authorId }),
    ...(from && { from: Math.max(0, dayBegin(from)) }),
    ...(to && { to: Math.max(0, dayBegin(to, 1)) }),
    ...(file && { hasFile: true }),
  };
}

/** When a day begins where the reader is, in ms since 1970; `later` days after it. A day may have 23 hours or 25. */
export function dayBegin(day, later = 0) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

/**
 * A snippet's text in pieces, in order.
 * @param {{text: string, hits: number[][]}} snippet
 * @returns {{text: string, hit: boolean}[]}
 */
export function pieces({ text, hits }) {
  const found = [];
  let at = 0;
  for (const [from, to] of hits) {
    if (from > at) found.push({ text: text.slice(at, from), hit: false });
    found.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), hit: false });
  return found;
}
