import { openPopover, place } from '../lib/popover.js';
import { language, word } from '../lib/words.js';

const HERE = new URL('../../vendor/emoji/', import.meta.url);
const LANGUAGE = language === 'pl' ? 'pl' : 'en';
const dataSource = new URL(`${LANGUAGE}.json`, HERE).href;

let names = null;

/**
 * Opens the emoji picker, which is fetched with its names when it is wanted for the first time. It remembers the recent ones.
 * @param {Element} anchor
 * @param {function(string)} chosen told the emoji
 */
export async function chooseEmoji(anchor, chosen) {
  const [{ default: Picker }, words] = await Promise.all([import('../../vendor/emoji/picker.js'), pickerWords()]);
  const picker = new Picker({ locale: LANGUAGE, dataSource, ...(words && { i18n: words }) });
  const { surface, close } = openPopover(anchor, { label: word('emoji.title'), class: 'emoji' }, picker);
  picker.addEventListener('emoji-click', ({ detail }) => {
    close();
    chosen(detail.unicode);
  });
  // It draws itself a moment later, and only then knows its size and has its search.
  requestAnimationFrame(() => {
    if (!surface.isConnected) return;
    place(surface, anchor);
    picker.shadowRoot.querySelector('input')?.focus();
  });
}

async function pickerWords() {
  return LANGUAGE === 'pl' ? (await import('../../vendor/emoji/words-pl.js')).default : null;
}

/**
 * Emoji whose names, short names or words begin so, the best ones first.
 * @returns {Promise<{emoji: string, name: string}[]>} at most `most`
 */
export async function findEmoji(query, most) {
  const found = await (await allNames()).getEmojiBySearchQuery(query);
  const fits = ({ shortcodes }) => shortcodes?.find((one) => one.startsWith(query.toLowerCase()));
  found.sort((a, b) => Number(Boolean(fits(b))) - Number(Boolean(fits(a))) || a.order - b.order);
  return found.slice(0, most).map((one) => ({ emoji: one.unicode, name: fits(one) ?? one.shortcodes?.[0] ?? one.annotation }));
}

/** The emoji of exactly this short name, or null. */
export async function emojiNamed(name) {
  return (await (await allNames()).getEmojiByShortcode(name))?.unicode ?? null;
}

/** It was chosen by its name: the picker shall know it among the recent ones. */
export async function usedEmoji(emoji) {
  await (await allNames()).incrementFavoriteEmojiCount(emoji);
}

async function allNames() {
  const { default: Database } = await import('../../vendor/emoji/database.js');
  names ??= new Database({ locale: LANGUAGE, dataSource });
  return names;
}
