// Heights in px, the same as in roster.css: rows are placed by arithmetic, so that a long list costs what a short one does.
export const HEIGHTS = {
  open: { head: 30, row: 48 },
  collapsed: { head: 9, row: 46 },
};

/**
 * Lays sections out one below the other.
 * @param {{name: string, rows: Object[]}[]} sections
 * @param {{head: number, row: number}} heights in px
 * @returns {{items: {key: string, top: number, height: number, section: string, row: ?Object}[], height: number}}
 */
export function layOut(sections, heights) {
  const items = [];
  let top = 0;
  const put = (item, height) => {
    items.push({ ...item, top, height });
    top += height;
  };
  for (const { name, rows } of sections) {
    put({ key: `h-${name}`, section: name, row: null }, heights.head);
    for (const row of rows) put({ key: row.key, section: name, row }, heights.row);
  }
  return { items, height: top };
}

/** The items that touch the stretch from `from` to `to` (px). */
export function within(items, from, to) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].top + items[middle].height <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < items.length && items[end].top < to) end++;
  return items.slice(low, end);
}
