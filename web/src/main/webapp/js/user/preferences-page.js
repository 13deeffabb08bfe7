import { setText } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { sendTest } from '../notification/test.js';
import { startOwnPicture } from './own-picture.js';

/** Brings the page of profile and preferences to life, as far as Faces does not. */
export function startPreferences(page, chat, news) {
  startOwnPicture(page, chat);
  showDesktop(page.querySelector('.desktop'), news);
  page.querySelector('.notification-test').addEventListener('click', () => sendTest(chat, news));
  offerZones(page);
}

/** The same choice as in the gear's menu, with what this browser allows. */
function showDesktop(place, news) {
  const state = place.querySelector('.desktop-state');
  const button = place.querySelector('.desktop-switch');
  const show = () => {
    const now = stateOf(news);
    setText(state, word(`profile.desktop.${now}`));
    button.hidden = now !== 'on' && now !== 'off';
    setText(button, word(now === 'on' ? 'profile.desktop.turnOff' : 'profile.desktop.turnOn'));
  };
  button.addEventListener('click', () => news.setDesktop(!news.desktop));
  news.changed.add(show);
  show();
}

function stateOf(news) {
  if (!globalThis.Notification || !isSecureContext) return 'never';
  if (Notification.permission === 'denied') return 'denied';
  return news.desktop ? 'on' : 'off';
}

/** All zones that this browser knows, and its own where none was chosen yet. */
function offerZones(page) {
  const zone = page.querySelector('[id="quiet:zone"]');
  zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = Intl.supportedValuesOf?.('timeZone') ?? [];
  page.querySelector('#zones').append(...zones.map((name) => new Option(name, name)));
}
