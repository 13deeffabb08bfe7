import { fillAvatars } from './conversation/avatar.js';
import { Conversations } from './conversation/conversations.js';
import { Desk } from './conversation/desk.js';
import { Panel } from './conversation/panel.js';
import { People } from './conversation/people.js';
import { Preferences } from './conversation/preferences.js';
import './conversation/roster.js';
import { FileApi } from './file/api.js';
import { refuseOtherDrops } from './file/drop.js';
import { Uploads } from './file/uploads.js';
import { Keep } from './lib/keep.js';
import { mendRoles } from './lib/primefaces-roles.js';
import { useWords, word } from './lib/words.js';
import { Drafts } from './message/drafts.js';
import { linked } from './message/link.js';
import { News } from './message/news.js';
import { Outbox } from './message/outbox.js';
import { Reading } from './message/reading.js';
import { Timelines } from './message/timelines.js';
import { countInTitle } from './message/title.js';
import { Typing } from './message/typing.js';
import { showBanner } from './push/banner.js';
import { Connection } from './push/connection.js';
import { stillSignedIn } from './push/sign-in.js';

/** Puts the chat's parts together on a page that carries the panel. */
function begin(shell) {
  const me = Number(shell.dataset.me);
  const { base = '' } = shell.dataset;
  const { language } = shell.dataset;
  useWords(JSON.parse(shell.dataset.texts), language);

  const keep = new Keep(localStorage, me);
  const visit = new Keep(sessionStorage, me);
  const hello = () => ({ resume: timelines.revisions(), roster: people.roster });
  const connection = new Connection(socketUrl(base), hello, () => stillSignedIn(base));
  const people = new People(connection, keep, language);
  const conversations = new Conversations(connection, visit, me);
  const preferences = new Preferences(connection, keep);
  const outbox = new Outbox(connection, keep, me);
  const timelines = new Timelines(connection, conversations, me);
  const reading = new Reading(connection, conversations);
  const files = new FileApi(base);
  const uploads = new Uploads(files, connection);

  const drafts = new Drafts(connection, keep, conversations);
  const typing = new Typing(connection, me);
  /** Opens a conversation at a message. */
  const show = (conversationId, seq) => {
    desk.open(conversationId);
    timelines.want(conversationId, seq);
  };

  const chat = { me, keep, visit, connection, people, conversations, preferences, outbox, timelines, reading, drafts, typing, files, uploads, show };
  const panel = new Panel(shell, chat);
  const desk = new Desk(chat, panel);
  panel.useDesk(desk);
  const news = new News(chat);
  countInTitle(conversations);
  showBanner(connection);
  addEventListener('storage', (event) => outbox.heard(event));
  // The dialogs, which Faces renders, ask for a window by this event.
  document.addEventListener('parley:open', (event) => desk.open(Number(event.detail)));
  refuseOtherDrops();
  mendRoles(document.body);
  fillAvatars(document);
  // Any page may offer to write to somebody: an element with his id in `data-write`.
  document.addEventListener('click', ({ target }) => {
    const id = Number(target.closest?.('[data-write]')?.dataset.write);
    if (id) panel.open({ personId: id, conversationId: conversations.directWith(id)?.id });
  });
  // What others told about themselves does not stay behind on a shared machine; one's own unsent words do.
  document.addEventListener('submit', ({ target }) => target.matches('[action$="/user/sign-out"]') && people.forget());
  followGear(chat, news);
  followKeys(chat, desk);
  connection.start();
  desk.restore();
  followLinks(chat);
}

/** The choices of the gear's menu, which Faces renders, arrive by this event. */
function followGear(chat, news) {
  const gear = document.querySelector('.panel-gear');
  const does = {
    saved: async () => (await import('./message/kept.js')).openSaved(gear, chat),
    sound: () => (news.sound = !news.sound),
    desktop: () => news.setDesktop(!news.desktop),
    keys: async () => (await import('./lib/keys.js')).showKeys(),
  };
  document.addEventListener('parley:gear', ({ detail }) => does[detail]?.());
}

function followKeys(chat, desk) {
  addEventListener('keydown', async (event) => {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.key === 'k') {
      event.preventDefault();
      const { chooseConversation } = await import('./conversation/chooser.js');
      if (!document.querySelector('.chooser')) chooseConversation(document.querySelector('.panel-bar'), word('chooser.title'), chat, (id) => desk.open(id));
    } else if (event.key === '/') {
      event.preventDefault();
      if (!document.querySelector('.keys')) (await import('./lib/keys.js')).showKeys();
    }
  });
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
