import { locale, word } from './words.js';

const DAY = 24 * 60 * 60 * 1000;
const formats = new Map();

function format(at, key, options) {
  const id = `${locale} ${key}`;
  if (!formats.has(id)) formats.set(id, new Intl.DateTimeFormat(locale, options));
  return formats.get(id).format(at);
}

/** Days are the reader's own: a number that is equal for two times of one local day and grows by one a day. */
export function dayOf(at) {
  const local = new Date(at);
  return Math.round(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY);
}

/** "Today", "Yesterday", a weekday within the last week, else the date; with the year when it is another one. */
export function dayName(at, now = Date.now()) {
  const ago = dayOf(now) - dayOf(at);
  if (ago === 0) return word('day.today');
  if (ago === 1) return word('day.yesterday');
  if (ago > 1 && ago < 7) return format(at, 'weekday', { weekday: 'long' });
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear
    ? format(at, 'date', { day: 'numeric', month: 'long' })
    : format(at, 'dateOfYear', { day: 'numeric', month: 'long', year: 'numeric' });
}

const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
];

/** How long ago a time is, in its largest unit: "5 min. ago", "yesterday". */
export function ago(at, now = Date.now()) {
  const past = Math.max(0, now - at);
  const [unit, length] = STEPS.find(([, each]) => past >= each) ?? STEPS.at(-1);
  const id = `${locale} ago`;
  if (!formats.has(id)) formats.set(id, new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }));
  return formats.get(id).format(-Math.floor(past / length), unit);
}

/** Hour and minute. */
export function clock(at) {
  return format(at, 'clock', { hour: 'numeric', minute: '2-digit' });
}

/** Date and time in full, for tooltips and lists. */
export function moment(at) {
  return format(at, 'moment', { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of today, else the date with the time, as short as can be. */
export function when(at, now = Date.now()) {
  return dayOf(at) === dayOf(now) ? clock(at) : format(at, 'when', { dateStyle: 'short', timeStyle: 'short' });
}
