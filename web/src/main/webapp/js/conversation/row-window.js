// Sizes in px, the same as in panel.css: rows are placed by arithmetic, so that a long list costs what a short one does.
export const SIZES = {
  both: { head: 30, row: 48 },
  names: { head: 30, row: 36 },
  avatars: { head: 30, row: 56, cell: 54 },
  collapsed: { head: 9, row: 46 },
};

/** Where a finger must hit, no row is lower. */
const TOUCH = 44;

/** The sizes of a view, rows high enough for what points at them. */
export function sizesOf(view, touch) {
  const sizes = SIZES[view];
  return touch ? { ...sizes, row: Math.max(TOUCH, sizes.row) } : sizes;
}

/** How many cells stand side by side in a list of that width (px). */
export function columnsIn(width, { cell }) {
  return cell ? Math.max(1, Math.floor(width / cell)) : 1;
}

/**
 * Lays sections out one below the other; with several columns, each section in lines of so many.
 * @param {{name: string, rows: Object[]}[]} sections
 * @param {{head: number, row: number}} heights in px
 * @returns {{items: {key: string, top: number, height: number, column: number, section: string, row: ?Object}[], height: number}}
 */
export function layOut(sections, heights, columns = 1) {
  const items = [];
  let top = 0;
  for (const { name, rows } of sections) {
    items.push({ key: `h-${name}`, section: name, row: null, top, height: heights.head, column: 0 });
    top += heights.head;
    rows.forEach((row, index) => {
      const line = Math.floor(index / columns);
      items.push({ key: row.key, section: name, row, top: top + line * heights.row, height: heights.row, column: index % columns });
    });
    top += Math.ceil(rows.length / columns) * heights.row;
  }
  return { items, height: top };
}

/** The index of the row a line further (`by` 1) or back (-1): in the same column, or the last of a shorter line; -1 where none is. */
export function nextLine(items, from, by) {
  const { top, column } = items[from];
  let index = from + by;
  while (items[index] && (!items[index].row || items[index].top === top)) index += by;
  if (!items[index]) return -1;
  const line = items[index].top;
  while (items[index + by]?.row && items[index + by].top === line && (by > 0 ? items[index].column < column : items[index].column > column)) index += by;
  return index;
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
