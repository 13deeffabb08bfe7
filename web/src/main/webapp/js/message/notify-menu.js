import { openMenu } from '../lib/menu.js';
import { clock, when } from '../lib/time.js';
import { word } from '../lib/words.js';

const HOUR = 60 * 60 * 1000;
const MORNING = 8; // o'clock

/**
 * Opens the choice of what a conversation tells of: all, mentions, nothing; and for how long it is silent.
 * @param {function(Object): Promise} change told the level and until when
 */
export function openNotifyMenu(anchor, { name, notify = 'all', mutedUntil }, change) {
  const level = (wanted) => ({ label: word(`notify.${wanted}`), icon: wanted === 'nothing' ? 'bell-off' : 'bell', checked: !mutedUntil && notify === wanted, run: () => change({ level: wanted }) });
  const until = (label, at) => ({ label, icon: 'clock', checked: false, run: () => change({ level: notify, until: at }) });
  const now = Date.now();
  const choices = ['all', 'mentions', 'nothing'].map(level);
  choices.push(until(word('notify.hour', { time: clock(now + HOUR) }), now + HOUR), until(word('notify.tomorrow', { time: clock(tomorrow()) }), tomorrow()));
  if (mutedUntil > now) choices.push({ label: word('notify.until', { time: when(mutedUntil) }), icon: 'bell', checked: true, run: () => change({ level: notify }) });
  openMenu(anchor, word('notify.title', { name }), choices);
}

function tomorrow() {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return day.setHours(MORNING, 0, 0, 0);
}
