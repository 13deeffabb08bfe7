import { said } from '../file/said.js';
import { Listeners } from '../lib/listeners.js';
import { later } from '../lib/soon.js';
import { word } from '../lib/words.js';
import { isQuiet } from '../user/quiet-hours.js';
import { chime } from './chime.js';

const SILENT = 'sound.off';
const QUIET_HOURS = 'quietHours';
const DESKTOP = 'desktop'; // kept in this browser: it is this browser that was allowed to
const TOLD = 'told.';
// Of the tabs of one browser the one that a person looks at is the first to tell, and the others find it told. In ms.
const HIDDEN_WAITS = 150;
// Many messages at once are one sound. In ms.
const PAUSE = 1_500;

/** Tells of new messages by a sound and, where a person wanted that, by the desktop: once a browser and not once a tab. */
export class News {
  /** Told when the desktop was switched on or off. */
  changed = new Listeners();
  #chat;
  #ring = later(() => chime(), 1);
  #rungAt = 0;

  constructor(chat) {
    this.#chat = chat;
    chat.connection.on('message', (message) => this.#came(message));
  }

  get sound() {
    return !this.#chat.preferences.on(SILENT);
  }

  set sound(on) {
    this.#chat.preferences.set(SILENT, !on);
    if (on) chime();
  }

  get desktop() {
    return this.#chat.keep.get(DESKTOP) === true && globalThis.Notification?.permission === 'granted';
  }

  /** Whether this browser has a desktop that could tell. */
  get desktopCan() {
    return Boolean(globalThis.Notification) && isSecureContext;
  }

  /** Asks the browser, which asks the person. Returns whether the desktop tells from now on what was wanted. */
  async setDesktop(on) {
    const allowed = on && globalThis.Notification && (await Notification.requestPermission()) === 'granted';
    this.#chat.keep.set(DESKTOP, allowed || null);
    this.changed.tell();
    return allowed === on;
  }

  #came(message) {
    const { me, conversations, timelines, keep } = this.#chat;
    const conversation = conversations.get(message.conversationId);
    // What comes after a loss may be an old message that has changed.
    if (message.seq <= (conversation?.readSeq ?? 0)) return;
    if (message.authorId === me || message.kind !== 'text' || !conversation || !isWanted(message, conversation, me)) return;
    // What a person sees coming needs no bell.
    if (timelines.get(conversation.id)?.watched && document.hasFocus()) return;
    const tell = () => {
      if ((keep.get(TOLD + conversation.id) ?? 0) >= message.seq) return;
      keep.set(TOLD + conversation.id, message.seq);
      this.#tell(message, conversation);
    };
    if (document.hidden) setTimeout(tell, HIDDEN_WAITS * (1 + Math.random()));
    else tell();
  }

  #tell(message, conversation) {
    if (isQuiet(this.#chat.preferences.get(QUIET_HOURS), Date.now())) return;
    if (this.sound && Date.now() - this.#rungAt > PAUSE) {
      this.#rungAt = Date.now();
      this.#ring();
    }
    if (this.desktop) this.#notify(message, conversation);
  }

  #notify({ author, seq, ...message }, { id, name, kind }) {
    const title = kind === 'group' ? word('news.title', { author, name }) : author;
    // The same tag replaces what the desktop still shows of this conversation.
    const shown = new Notification(title, { body: said(message).slice(0, 200), tag: `parley-${id}` });
    shown.onclick = () => {
      focus();
      this.#chat.show(id, seq);
      shown.close();
    };
  }
}

/**
 * Whether a conversation's level lets a message be told. Pure.
 * @param {{mentions?: number[], mentionsAll?: boolean}} message
 * @param {{muted: boolean, notify?: string}} conversation
 */
export function isWanted({ mentions = [], mentionsAll = false }, { muted, notify = 'all' }, me) {
  if (notify === 'mentions') return mentionsAll || mentions.includes(me);
  return !muted && notify !== 'nothing';
}
