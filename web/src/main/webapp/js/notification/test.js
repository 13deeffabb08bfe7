import { notice } from '../lib/notice.js';
import { word } from '../lib/words.js';

/**
 * Notifies oneself, and says what keeps this browser from letting hear and see it.
 * @param {import('../message/news.js').News} news
 */
export async function sendTest({ connection }, news) {
  try {
    await connection.request('testNotification');
    const hindered = hindrances(news, globalThis.Notification?.permission, isSecureContext);
    notice([word('bell.test.sent'), ...hindered.map((one) => word(`bell.test.${one}`))].join(' '));
  } catch {
    notice(word('message.notNow'));
  }
}

/**
 * What keeps a browser from telling. Pure.
 * @param {{sound: boolean, desktop: boolean}} news what the person chose
 * @param {?string} permission what the browser allows its page; undefined where it knows no notifications
 * @returns {string[]} ends of keys
 */
export function hindrances({ sound, desktop }, permission, secure) {
  const found = [];
  if (!sound) found.push('soundOff');
  if (!permission || !secure) found.push('unsupported');
  else if (permission === 'denied') found.push('denied');
  else if (!desktop) found.push('desktopOff');
  return found;
}
