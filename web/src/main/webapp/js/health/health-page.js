import { sizeWord } from '../file/size.js';
import { setText } from '../lib/dom.js';
import { locale, word } from '../lib/words.js';

/** The server forgets who looks after a minute. */
const AGAIN = 30_000;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Shows the figures that the socket brings for as long as the page stands open. */
export function startHealth(page, { connection }) {
  for (const place of page.querySelectorAll('[data-bytes]')) {
    if (place.dataset.bytes) setText(place, sizeWord(Number(place.dataset.bytes)));
  }
  const total = Number(page.dataset.disk);
  connection.on('health', (event) => {
    const shown = figures(event, total, Date.now() - Number(page.dataset.started));
    for (const [name, text] of Object.entries(shown)) setText(page.querySelector(`[data-figure=${name}]`), text);
  });
  const look = () => connection.request('health').catch(() => {});
  connection.on('welcome', look);
  setInterval(look, AGAIN);
  look();
}

/**
 * The figures as people read them. Pure.
 * @param {{sockets: number, messagesPerSecond: number, waiting: number, batch: number, diskFree: number}} event
 * @param {number} total bytes of the disk
 * @param {number} up milliseconds since the start
 */
export function figures(event, total, up, wanted = locale) {
  const number = (value, digits = 0) => new Intl.NumberFormat(wanted, { maximumFractionDigits: digits }).format(value);
  return {
    sockets: number(event.sockets),
    messagesPerSecond: number(event.messagesPerSecond, 1),
    waiting: number(event.waiting),
    batch: event.batch > 0 ? number(event.batch, 1) : '–',
    diskFree: word('health.of', { free: sizeWord(event.diskFree, wanted), total: sizeWord(total, wanted) }),
    uptime: duration(up, wanted),
  };
}

/** A time span in its two largest units. */
function duration(millis, wanted) {
  const unit = (value, name) => new Intl.NumberFormat(wanted, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const parts = [
    [Math.floor(millis / DAY), 'day'],
    [Math.floor((millis % DAY) / HOUR), 'hour'],
    [Math.floor((millis % HOUR) / MINUTE), 'minute'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  return (first < 0 ? parts.slice(-1) : parts.slice(first, first + 2)).map(([value, name]) => unit(value, name)).join(' ');
}
