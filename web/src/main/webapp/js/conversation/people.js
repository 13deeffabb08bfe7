import { Listeners } from '../lib/listeners.js';
import { NameOrder } from '../lib/name-order.js';

const ROSTER = 'roster';

/** Everybody the panel may show, and who of them is there. */
export class People {
  changed = new Listeners();
  total = 0;
  /** Whether oneself is an administrator. */
  administrator = false;
  limit = 2000;
  /** The order of the panel's names. */
  names;
  #all = new Map();
  #availability = new Map();
  #sorted = null;
  #roster = null;
  #connection;
  #keep;

  /** @param keep remembers the people between pages, so that a page does not fetch them again */
  constructor(connection, keep, language) {
    this.#connection = connection;
    this.#keep = keep;
    this.names = new NameOrder(language);
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

  /** Everybody known, by name. */
  get byName() {
    this.#sorted ??= this.inOrder([...this.#all.values()]);
    return this.#sorted;
  }

  /** Sorts people, or whatever has a `name`, and answers the same list. */
  inOrder(named) {
    this.names.learn(named.map((one) => one.name));
    return named.sort((a, b) => this.names.place(a.name) - this.names.place(b.name));
  }

  add(people) {
    this.#take(people);
    this.changed.tell();
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
    for (const [id, availability] of changes) this.#availability.set(id, availability);
    this.changed.tell();
  }
}
