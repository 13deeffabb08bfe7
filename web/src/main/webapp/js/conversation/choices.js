/** What rows show, the default first. */
export const VIEWS = ['both', 'names', 'avatars'];

// The names of the preferences; each is the same in all tabs and devices.
export const VIEW = 'panel.view';
export const SORT = 'panel.sort';
export const PLACE = 'chat.place';

/** `both`, `names` or `avatars`: what the rows of the open panel show. */
export function viewOf(preferences) {
  const chosen = preferences.get(VIEW);
  return VIEWS.includes(chosen) ? chosen : VIEWS[0];
}

/** `name` or `activity`: by what each section of the panel is sorted. */
export function sortOf(preferences) {
  return preferences.get(SORT) === 'activity' ? 'activity' : 'name';
}

/** `window` or `content`: where a chat opens that has no place of its own. */
export function placeOf(preferences) {
  return preferences.get(PLACE) === 'content' ? 'content' : 'window';
}
