/**
 * The picker's form of emojibase's data: only what it reads, and the short names, which emojibase keeps apart.
 * @param {Object[]} emoji as in emojibase-data's data.json
 * @param {Object<string, string|string[]>[]} shortcodes by hexcode, the most wanted first
 * @returns {Object[]} in the picker's order
 */
export function emojiData(emoji, shortcodes) {
  return emoji
    .filter(({ group, order }) => group !== undefined && order !== undefined)
    .sort((a, b) => a.order - b.order)
    .map((one) => ({
      annotation: one.label,
      emoji: one.emoji,
      group: one.group,
      order: one.order,
      version: one.version,
      shortcodes: [...new Set(shortcodes.flatMap((names) => names[one.hexcode] ?? []))],
      tags: one.tags ?? [],
      ...(one.emoticon && { emoticon: [one.emoticon].flat()[0] }),
      ...(one.skins && { skins: one.skins.filter(({ tone }) => !Array.isArray(tone)).map(({ tone, emoji: shown, version }) => ({ tone, emoji: shown, version })) }),
    }));
}
