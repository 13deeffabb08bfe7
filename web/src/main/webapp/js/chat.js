import { fillAvatars, followGroups, followPictures } from './conversation/avatar.js';
import { Conversations } from './conversation/conversations.js';
import { followGear } from './conversation/gear.js';
import { Panel } from './conversation/panel.js';
import { People } from './conversation/people.js';
import { Preferences } from './conversation/preferences.js';
import './conversation/roster.js';
import { FileApi } from './file/api.js';
import { refuseOtherDrops } from './file/drop.js';
import { Uploads } from './file/uploads.js';
import { Keep } from './lib/keep.js';
import { hearKeys } from './lib/keys.js';
import { fetchStyle } from './lib/style.js';
import { mendRoles } from './lib/primefaces-roles.js';
import { useWords } from './lib/words.js';
import { Drafts } from './message/drafts.js';
import { linked } from './message/link.js';
import { News } from './message/news.js';
import { Outbox } from './message/outbox.js';
import { Reading } from './message/reading.js';
import { Timelines } from './message/timelines.js';
import { countInTitle } from './message/title.js';
import { Typing } from './message/typing.js';
import { Bell } from './notification/bell.js';
import { Notifications } from './notification/notifications.js';
import { showBanner } from './push/banner.js';
import { tellActive } from './presence/active.js';
import { OwnStatus } from './presence/own-status.js';
import { Connection } from './push/connection.js';
import { followReleases, reloadAfterRelease } from './push/release.js';
import { stillSignedIn } from './push/sign-in.js';
import { startSearch } from './search/search.js';
import { followOwnName } from './user/own-name.js';
import { forgetOnSignOut } from './user/sign-out.js';
import { followTheme } from './user/theme.js';

/** What only windows, and what is opened beside them, look like by. */
const WINDOW_STYLES = ['window', 'timeline', 'search', 'file', 'composer'];

/** Puts the chat's parts together on a page that carries the panel. */
function begin(shell) {
  const me = Number(shell.dataset.me);
  const { base = '' } = shell.dataset;
  const { language } = shell.dataset;
  useWords(JSON.parse(shell.dataset.texts), language, navigator.languages);

  const keep = new Keep(localStorage, me);
  const visit = new Keep(sessionStorage, me);
  const hello = () => ({ resume: timelines.revisions(), roster: people.roster });
  const connection = new Connection(socketUrl(base), hello, () => stillSignedIn(base));
  const people = new People(connection, keep, language);
  const conversations = new Conversations(connection, visit, me);
  const preferences = new Preferences(connection, keep);
  const ownStatus = new OwnStatus(connection, keep);
  const outbox = new Outbox(connection, keep, me);
  const timelines = new Timelines(connection, conversations, me);
  const reading = new Reading(connection, conversations);
  const notifications = new Notifications(connection, conversations, (id) => timelines.get(id)?.watched && document.hasFocus());
  const files = new FileApi(base);
  const uploads = new Uploads(files, connection);

  const drafts = new Drafts(connection, keep, conversations);
  const typing = new Typing(connection, me);
  /** Opens a conversation. */
  const open = async (conversationId) => (await desk()).open(conversationId);
  /** Opens a conversation at a message. */
  const show = async (conversationId, seq) => {
    await open(conversationId);
    timelines.want(conversationId, seq);
  };

  followPictures(people, base);
  followGroups(conversations);
  const chat = { me, base, keep, visit, connection, people, conversations, preferences, ownStatus, outbox, timelines, reading, drafts, typing, files, uploads, notifications, open, show };
  const panel = new Panel(shell, chat);
  const desk = deskOf(chat, panel, shell);
  const news = new News(chat);
  new Bell(shell, chat, panel, news);
  countInTitle(conversations);
  showBanner(connection);
  addEventListener('storage', (event) => outbox.heard(event));
  // The dialogs, which Faces renders, ask for a window by this event.
  document.addEventListener('parley:open', (event) => open(Number(event.detail)));
  refuseOtherDrops();
  followReleases();
  mendRoles(document.body);
  followTheme(connection);
  followOwnName(people, me);
  fillAvatars(document, base);
  // Any page may offer to write to somebody: an element with his id in `data-write`.
  document.addEventListener('click', ({ target }) => {
    const id = Number(target.closest?.('[data-write]')?.dataset.write);
    if (id) panel.open({ personId: id, conversationId: conversations.directWith(id)?.id });
  });
  followGear(chat, news);
  forgetOnSignOut([keep, visit], () => outbox.size + drafts.unsent);
  // What asks the server for the chat has nothing to show while one is Offline.
  const unlessOffline = (act) => () => ownStatus.isOffline || act();
  const switcher = async () => (await import('./conversation/switcher.js')).openSwitcher(chat, (row) => panel.open(row));
  const search = startSearch(shell, chat);
  const help = async () => (await import('./lib/keys-sheet.js')).showKeys();
  // Its looks come with the windows'.
  const dressedSearch = () => desk().then(() => search(), () => {});
  hearKeys({ switcher: unlessOffline(switcher), search: unlessOffline(dressedSearch), help });
  startPages(chat, news);
  tellActive(connection);
  connection.start();
  followLinks(chat);
}

/**
 * The windows are a third of all scripts, and many a page is read without any: they are fetched when there are some to show
 * again, or when a person comes near the list.
 * @returns {function(): Promise<Desk>}
 */
function deskOf(chat, panel, shell) {
  let coming = null;
  const fetched = async () => {
    const styles = WINDOW_STYLES.map(fetchStyle);
    const [{ Desk }] = await Promise.all([import('./conversation/desk.js'), ...styles]);
    const desk = new Desk(chat, panel);
    panel.useDesk(desk);
    desk.restore();
    return desk;
  };
  const desk = () => {
    // Where the line broke meanwhile, the next wish tries again.
    coming ??= fetched().catch((problem) => {
      coming = null;
      reloadAfterRelease();
      throw problem;
    });
    return coming;
  };
  const soon = () => desk().catch(() => {});
  for (const type of ['pointerenter', 'focusin']) shell.addEventListener(type, soon, { once: true });
  if (chat.keep.get('desk')?.length > 0) soon();
  return desk;
}

/** What only one page needs is fetched there. */
async function startPages(chat, news) {
  const preferences = document.querySelector('.preferences');
  if (preferences) (await import('./user/preferences-page.js')).startPreferences(preferences, chat, news);
  const health = document.querySelector('.health');
  if (health) (await import('./health/health-page.js')).startHealth(health, chat);
}

/** A link to a message opens its conversation there, as soon as that one is known to be one's own. */
function followLinks(chat) {
  const follow = () => {
    const to = linked(location.hash);
    if (!to || !chat.conversations.get(to.conversationId)) return;
    history.replaceState(null, '', location.pathname + location.search);
    chat.show(to.conversationId, to.seq);
  };
  addEventListener('hashchange', follow);
  chat.connection.on('welcome', follow);
}

function socketUrl(base) {
  const url = new URL(`${base}/socket`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

begin(document.querySelector('parley-panel'));
