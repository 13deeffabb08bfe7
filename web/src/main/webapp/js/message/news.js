import { said } from '../file/said.js';
import { Listeners } from '../lib/listeners.js';
import { later } from '../lib/soon.js';
import { word } from '../lib/words.js';
import { sentence } from '../notification/sentence.js';
import { isQuiet } from '../user/quiet-hours.js';

/** Most pages are read without a sound. */
const chime = () => import('./chime.js').then((sound) => sound.chime());

const SILENT = 'sound.off';
const QUIET_HOURS = 'quietHours';
const DESKTOP = 'desktop'; // kept in this browser: it is this browser that was allowed to
const TOLD = 'told.';
const BELL = 'bell';
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
    chat.notifications.came.add((entry) => this.#noticed(entry));
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
    const { me, conversations, timelines } = this.#chat;
    const conversation = conversations.get(message.conversationId);
    // What comes after a loss may be an old message that has changed.
    if (message.seq <= (conversation?.readSeq ?? 0)) return;
    if (message.authorId === me || message.kind !== 'text' || !conversation || !isWanted(message, conversation, me)) return;
    // What a person sees coming needs no bell.
    if (timelines.get(conversation.id)?.watched && document.hasFocus()) return;
    this.#once(conversation.id, message.seq, () => this.#tell(message, conversation));
  }

  /** A mention and an answer are told as the messages that they are. */
  #noticed(entry) {
    const { timelines } = this.#chat;
    const { id, kind, conversationId, seq } = entry;
    if (kind === 'mention' || kind === 'reply') return;
    if (timelines.get(conversationId)?.watched && document.hasFocus()) return;
    this.#once(BELL, id, () => {
      // Whoever asks whether it sounds waits for it, at any hour.
      if (kind !== 'test' && this.#isQuiet) return;
      if (this.sound && kind === 'test') chime();
      else this.#sound();
      const go = () => conversationId && this.#chat.show(conversationId, seq);
      if (this.desktop) this.#show(sentence(entry), entry.text ?? '', BELL, go);
    });
  }

  /** Of a browser's tabs one tells: what is numbered higher than all that was told. */
  #once(name, number, tell) {
    const { keep } = this.#chat;
    const first = () => {
      if ((keep.get(TOLD + name) ?? 0) >= number) return;
      keep.set(TOLD + name, number);
      tell();
    };
    if (document.hidden) setTimeout(first, HIDDEN_WAITS * (1 + Math.random()));
    else first();
  }

  #tell({ author, seq, ...message }, { id, name, kind }) {
    if (this.#isQuiet) return;
    this.#sound();
    const title = kind === 'group' ? word('news.title', { author, name }) : author;
    if (this.desktop) this.#show(title, said(message).slice(0, 200), id, () => this.#chat.show(id, seq));
  }

  get #isQuiet() {
    return isQuiet(this.#chat.preferences.get(QUIET_HOURS), Date.now());
  }

  #sound() {
    if (!this.sound || Date.now() - this.#rungAt <= PAUSE) return;
    this.#rungAt = Date.now();
    this.#ring();
  }

  /** The same tag replaces what the desktop still shows under it. */
  #show(title, body, tag, go) {
    const shown = new Notification(title, { body, tag: `parley-${tag}` });
    shown.onclick = () => {
      focus();
      go();
      shown.close();
    };
  }
}

/**
 * Whether a conversation's level lets a message be told. Pure.
 * @param {{mentions?: number[], mentionsAll?: boolean, quote?: {authorId: number}}} message
 * @param {{muted: boolean, notify?: string}} conversation
 */
export function isWanted({ mentions = [], mentionsAll = false, quote }, { muted, notify = 'all' }, me) {
  if (muted || notify === 'nothing') return false;
  return notify === 'all' || mentionsAll || mentions.includes(me) || quote?.authorId === me;
}
