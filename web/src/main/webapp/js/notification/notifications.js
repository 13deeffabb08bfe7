import { Listeners } from '../lib/listeners.js';
import { later } from '../lib/soon.js';
import { lastRead } from '../message/timeline.js';

// What a page marks at once, and what the server counts.
const MOST = 100;
// Marks of reading come one after the other. In ms.
const PAUSE = 300;

/** The entries of one's bell, as far as they are loaded, the newest first, and how many are unread. */
export class Notifications {
  changed = new Listeners();
  /** Told each new unread entry, once. */
  came = new Listeners();
  all = [];
  /** Counted no further than to 100. */
  unread = 0;
  more = false;
  /** @type {'idle'|'busy'|'problem'} */
  state = 'idle';
  #connection;
  #conversations;
  #watched;
  #readAlong = later(() => this.#readSeen(), PAUSE);

  /** @param {function(number): boolean} watched whether a person looks at the end of a conversation now */
  constructor(connection, conversations, watched) {
    this.#connection = connection;
    this.#conversations = conversations;
    this.#watched = watched;
    connection.on('welcome', ({ notifications }) => this.#welcome(notifications));
    connection.on('notification', (event) => this.#came(event));
    connection.on('notificationsRead', (event) => this.#wereRead(event));
    connection.on('messageChanged', (event) => this.#messageChanged(event));
    connection.on('marked', this.#readAlong);
  }

  /** Marks one as read. */
  read(id) {
    this.#tellRead({ ids: [id] });
  }

  /** Marks all as read that there are now. */
  readAll() {
    if (this.all.length > 0) this.#tellRead({ all: true, upTo: this.all[0].id });
  }

  /** Adds the next page. */
  async next() {
    if (!this.more || this.state === 'busy') return;
    this.#become('busy');
    const before = this.all.at(-1).id;
    try {
      const { list, more } = await this.#connection.request('notifications', { before });
      // A snapshot may have come meanwhile.
      if (this.all.at(-1)?.id === before) {
        this.all = [...this.all, ...list];
        this.more = more;
      }
      this.#become('idle');
    } catch {
      this.#become('problem');
    }
  }

  #become(state) {
    this.state = state;
    this.changed.tell();
  }

  #welcome({ unread, list, more }) {
    this.all = list;
    this.unread = unread;
    this.more = more;
    this.#become('idle');
    this.#readAlong();
  }

  #came({ notification, gone }) {
    const before = this.all.find((one) => one.id === notification?.id);
    if (gone) this.#remove(gone);
    if (before) this.#replace({ ...notification, read: before.read });
    else if (notification) this.#add(notification);
    this.changed.tell();
  }

  #remove(id) {
    const one = this.all.find((each) => each.id === id);
    this.all = this.all.filter((each) => each.id !== id);
    if (one && !one.read) this.unread--;
  }

  #replace(entry) {
    this.all = this.all.map((one) => (one.id === entry.id ? entry : one));
  }

  #add(entry) {
    // One that stands further down than is loaded only says now how it stands.
    if (entry.id < (this.all[0]?.id ?? 0)) return;
    const seen = speaks(entry) && this.#watched(entry.conversationId);
    this.all = [{ ...entry, read: entry.read || seen }, ...this.all];
    if (seen) this.read(entry.id);
    else if (!entry.read) {
      this.unread = Math.min(MOST, this.unread + 1);
      this.came.tell(entry);
      this.#readAlong();
    }
  }

  #wereRead({ ids, upTo, unread }) {
    const read = new Set(ids);
    this.all = this.all.map((one) => (read.has(one.id) || one.id <= (upTo ?? 0) ? { ...one, read: true } : one));
    this.unread = unread;
    this.changed.tell();
  }

  /** What an entry tells of its message is the message's own. */
  #messageChanged({ conversationId, seq, text, deleted }) {
    if (!this.all.some((one) => one.conversationId === conversationId && one.seq === seq)) return;
    const changed = deleted ? { deleted: true, text: undefined } : { text: text.replace(/\s+/g, ' ').trim().slice(0, 200) };
    this.all = this.all.map((one) => (one.conversationId === conversationId && one.seq === seq ? { ...one, ...changed } : one));
    this.changed.tell();
  }

  /** Who has read a message needs not be told in the bell that it speaks to him. */
  #readSeen() {
    if (document.hidden) return;
    const seen = ({ conversationId, seq }) => seq <= lastRead(this.#conversations.get(conversationId) ?? { readSeq: 0 });
    const ids = this.all.filter((one) => !one.read && speaks(one) && seen(one)).map((one) => one.id);
    if (ids.length > 0) this.#tellRead({ ids: ids.slice(0, MOST) });
  }

  /** What could not be told is unread still, and can be tried again. */
  #tellRead(fields) {
    this.#connection.request('notificationsRead', fields).catch(() => {});
  }
}

/** Whether an entry is about a message that one reads. */
function speaks({ kind }) {
  return kind === 'mention' || kind === 'reply';
}
