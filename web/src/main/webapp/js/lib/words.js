let words = {};
let plural = new Intl.PluralRules('en');

/** The language of the page's texts, as in `<html lang>`. */
export let language = 'en';

/** The same with the region that the browser wants: an English page shows a Briton no AM and PM. */
export let locale = 'en';

/**
 * Takes the texts that the page carries for its scripts.
 * @param {Object<string, string>} texts by key; plural forms end in `.one`, `.few`, `.many`, `.other`
 * @param {string} lang BCP 47
 * @param {string[]} wanted the browser's languages, the most wanted first
 */
export function useWords(texts, lang, wanted = []) {
  words = texts;
  language = lang;
  locale = wanted.find((one) => one.split('-')[0] === lang) ?? lang;
  plural = new Intl.PluralRules(lang);
}

/** The text of a key with `{name}` places filled. An unknown key shows itself: a test finds it, a person can still guess. */
export function word(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

/** The text of a key in the plural form that `count` asks for, with `{count}` filled in the language's digits. */
export function counted(key, count, values = {}) {
  const form = `${key}.${plural.select(count)}`;
  return word(form in words ? form : `${key}.other`, { ...values, count: count.toLocaleString(locale) });
}
