import { Listeners } from '../lib/listeners.js';

const ROSTER = 'roster';

/** Everybody the panel may show, and who of them is there. */
export class People {
  changed = new Listeners();
  /** Told somebody whose name or picture may be another now; nobody in particular when it may be anybody. */
  renewed = new Listeners();
  total = 0;
  /** Whether oneself is an administrator. */
  administrator = false;
  limit = 2000;
  #all = new Map();
  #availability = new Map();
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
    connection.on('person', (event) => this.#renew(event.person));
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

  #renew(person) {
    this.add([person]);
    this.renewed.tell(person);
  }

  #take(people) {
    for (const person of people) this.#all.set(person.id, person);
    this.#sorted = null;
  }

  async #welcome({ me, roster, people, morePeople, userCount, available, busy, limits }) {
    this.total = userCount;
    this.administrator = me.administrator;
    this.limit = limits.people;
    this.#availability = new Map([...available.map((id) => [id, 'available']), ...busy.map((id) => [id, 'busy'])]);
    if (people) {
      this.#all.clear();
      this.#take(people);
    }
    this.changed.tell();
    this.renewed.tell(null);
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
    this.renewed.tell(null);
    this.#keep.set(ROSTER, { roster, people: [...this.#all.values()] });
  }

  #presence(changes) {
    for (const [id, availability] of changes) this.#availability.set(id, availability);
    this.changed.tell();
  }
}
