import { language } from '../lib/words.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
const STEP = 1024;

// What people call these; all others are called by the end of their type's name.
const KINDS = {
  'text/plain': 'TXT',
  'image/svg+xml': 'SVG',
  'audio/mpeg': 'MP3',
  'video/quicktime': 'MOV',
  'application/gzip': 'GZ',
  'application/x-msdownload': 'EXE',
};

/** A number of bytes as people read it, in the page's language: `1.4 MB`. */
export function sizeWord(bytes, locale = language) {
  let unit = 0;
  let size = bytes;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit++;
  }
  const maximumFractionDigits = unit > 0 && size < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[unit], unitDisplay: 'short', maximumFractionDigits }).format(size);
}

/**
 * What a file is, in a few capitals: by its type, which the server read from the bytes; by its name only where the
 * type's own name is nothing for people.
 * @param {{type: string, name: string}} file
 */
export function kindWord({ type, name }) {
  if (KINDS[type]) return KINDS[type];
  const bare = type.split('/')[1].replace(/^x-/, '').replace(/\+.*$/, '');
  if (bare.length <= 5) return bare.toUpperCase();
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name);
  return ending ? ending[1].toUpperCase() : '';
}

/**
 * The box a picture is shown in, before it is there: its own proportions, within bounds. In px.
 * @param {{width: number, height: number}} picture
 */
export function boxOf({ width, height }, most = { width: 240, height: 180 }, least = 40) {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.max(least, Math.round(width * scale)), height: Math.max(least, Math.round(height * scale)) };
}
