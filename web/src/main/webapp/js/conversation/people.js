import { Listeners } from '../lib/listeners.js';
import { later } from '../lib/soon.js';

const ROSTER = 'roster';
// What is asked for at once, and how long that is gathered, in ms.
const MOST_ASKED = 200;
const ASK_PAUSE = 100;

/** Everybody the panel may show, and who of them is there. */
export class People {
  changed = new Listeners();
  total = 0;
  /** Whether oneself is an administrator. */
  administrator = false;
  limit = 2000;
  #all = new Map();
  #availability = new Map();
  #lastActive = new Map();
  #asked = new Set();
  #ask = later(() => this.#askLastActive(), ASK_PAUSE);
  #sorted = null;
  #roster = null;
  #connection;
  #keep;
  #collator;

  /** @param keep remembers the people between pages, so that a page does not fetch them again */
  constructor(connection, keep, language) {
    this.#connection = connection;
    this.#keep = keep;
    this.#collator = new Intl.Collator(language);
    const kept = keep.get(ROSTER);
    if (kept) this.#take(kept.people, (this.#roster = kept.roster));
    connection.on('welcome', (event) => this.#welcome(event));
    connection.on('presence', (event) => this.#presence(event.changes));
    connection.on('person', (event) => this.add([event.person]));
  }

  /** The roster whose people are held completely, for `hello`. */
  get roster() {
    return this.#roster ?? undefined;
  }

  /** Whether the server holds more people than a panel should: then the rest is asked for as one types. */
  get tooMany() {
    return this.total > this.limit;
  }

  person(id) {
    return this.#all.get(id);
  }

  availability(id) {
    return this.#availability.get(id) ?? 'unavailable';
  }

  /**
   * When somebody was active last, of one who is unavailable or has not moved for a while; null where that is not known, or
   * not yet: then it is asked for, and `changed` tells.
   */
  lastActive(id) {
    const known = this.#lastActive.get(id);
    if (known === undefined && this.availability(id) === 'unavailable' && this.#connection.state === 'online' && !this.#asked.has(id)) {
      this.#asked.add(id);
      this.#ask();
    }
    return known ?? null;
  }

  /** Everybody known, by name. */
  get byName() {
    this.#sorted ??= [...this.#all.values()].sort((a, b) => this.#collator.compare(a.name, b.name));
    return this.#sorted;
  }

  compare(a, b) {
    return this.#collator.compare(a, b);
  }

  add(people) {
    this.#take(people);
    this.changed.tell();
  }

  #take(people) {
    for (const person of people) this.#all.set(person.id, person);
    this.#sorted = null;
  }

  async #welcome({ me, roster, people, morePeople, userCount, presence, limits }) {
    this.total = userCount;
    this.administrator = me.administrator;
    this.limit = limits.people;
    this.#availability.clear();
    this.#lastActive.clear();
    this.#asked.clear();
    this.#setPresence(presence);
    if (people) {
      this.#all.clear();
      this.#take(people);
    }
    this.changed.tell();
    if (people && !this.tooMany) await this.#fetchAll(roster, people, morePeople).catch(() => {});
  }

  async #fetchAll(roster, first, more) {
    this.#roster = null;
    let last = first.at(-1)?.id;
    while (more) {
      const page = await this.#connection.request('people', { after: last });
      this.add(page.people);
      last = page.people.at(-1)?.id ?? last;
      more = page.more;
    }
    this.#roster = roster;
    this.#keep.set(ROSTER, { roster, people: [...this.#all.values()] });
  }

  #presence(changes) {
    this.#setPresence(changes);
    this.changed.tell();
  }

  #setPresence(changes) {
    for (const [id, availability, lastActive] of changes) {
      this.#availability.set(id, availability);
      if (lastActive) this.#lastActive.set(id, lastActive);
      else this.#lastActive.delete(id);
    }
  }

  /** Of the many that are asked for while one scrolls the last ones are in sight. */
  async #askLastActive() {
    const participantIds = [...this.#asked].filter((id) => !this.#lastActive.has(id)).slice(-MOST_ASKED);
    if (participantIds.length === 0) return;
    try {
      const { lastActive } = await this.#connection.request('lastActive', { participantIds });
      for (const id of participantIds) this.#lastActive.set(id, null);
      for (const [id, at] of lastActive) this.#lastActive.set(id, at);
      this.changed.tell();
    } catch {
      this.#asked.clear(); // asked again when they are shown again
    }
  }
}
