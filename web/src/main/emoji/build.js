/*
 * Puts the emoji picker and its data, in the product's languages only, where the war takes them from:
 *   node src/main/emoji/build.js <folder>
 * The picker would fetch its data from another host; this one is served beside it, below the same versioned path.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emojiData } from './data.js';

const [, , folder] = process.argv;
const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const data = join(packages, 'emojibase-data');
const picker = join(packages, 'emoji-picker-element');
const json = (...path) => JSON.parse(readFileSync(join(data, ...path)));

mkdirSync(folder, { recursive: true });
for (const name of ['picker.js', 'database.js']) copyFileSync(join(picker, name), join(folder, name));
copyFileSync(join(picker, 'i18n', 'pl.js'), join(folder, 'words-pl.js'));
copyFileSync(join(picker, 'LICENSE'), join(folder, 'LICENSE-picker'));
copyFileSync(join(data, 'LICENSE'), join(folder, 'LICENSE-data'));

const english = ['github', 'emojibase'].map((name) => json('en', 'shortcodes', `${name}.json`));
const polish = json('pl', 'shortcodes', 'cldr.json');
const write = (language, shortcodes) =>
  writeFileSync(join(folder, `${language}.json`), JSON.stringify(emojiData(json(language, 'data.json'), shortcodes)));
write('en', english);
// Who writes Polish still knows :+1: and :smile:.
write('pl', [polish, ...english]);
