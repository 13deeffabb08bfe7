import { setText } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { PLACE, placeOf, SORT, sortOf, VIEW, viewOf, VIEWS } from './choices.js';

/**
 * Gives the gear's menu, which Faces renders, its labels and its work. A choice's label names what it leads to, and follows at
 * once what was chosen in another tab.
 * @param chat the parts of the chat, see chat.js
 * @param {News} news
 */
export function followGear(chat, news) {
  const { preferences } = chat;
  const others = () => VIEWS.filter((view) => view !== viewOf(preferences));
  const other = {
    sort: () => (sortOf(preferences) === 'name' ? 'activity' : 'name'),
    place: () => (placeOf(preferences) === 'window' ? 'content' : 'window'),
  };
  const labels = {
    view1: () => `view.${others()[0]}`,
    view2: () => `view.${others()[1]}`,
    place: () => `place.${other.place()}`,
    sort: () => `sort.${other.sort()}`,
    sound: () => `sound.${news.sound ? 'off' : 'on'}`,
    desktop: () => `desktop.${news.desktop ? 'off' : 'on'}`,
  };
  const does = {
    view1: () => preferences.set(VIEW, others()[0]),
    view2: () => preferences.set(VIEW, others()[1]),
    place: () => preferences.set(PLACE, other.place()),
    sort: () => preferences.set(SORT, other.sort()),
    sound: () => (news.sound = !news.sound),
    desktop: () => news.setDesktop(!news.desktop),
    saved: async () => chat.ownStatus.isOffline || (await import('../message/kept.js')).openSaved(document.querySelector('.panel-gear'), chat),
    groups: async () => chat.ownStatus.isOffline || (await import('./group-find.js')).findGroups(chat),
    keys: async () => (await import('../lib/keys-sheet.js')).showKeys(),
  };
  const label = () => {
    for (const [name, key] of Object.entries(labels)) {
      const text = document.querySelector(`[data-gear="${name}"] .ui-menuitem-text`);
      if (text) setText(text, word(`gear.${key()}`));
    }
  };
  if (!news.desktopCan) document.querySelector('[data-gear="desktop"]')?.closest('li').remove();
  for (const changed of [preferences.changed, news.changed]) changed.add(label);
  document.addEventListener('parley:gear', ({ detail }) => does[detail]?.());
  label();
}
