/**
 * Names in a language's order. Comparing two of them as a language does costs a hundred times what comparing two numbers
 * does, so each gets its place once.
 */
export class NameOrder {
  #collator;
  #names = [];
  #places = new Map();

  /** @param {string} language BCP 47 */
  constructor(language) {
    this.#collator = new Intl.Collator(language);
  }

  /** Gives places to names, those that have one keep their order. Call it for all before the places of any are compared. */
  learn(names) {
    const fresh = [...new Set(names)].filter((name) => !this.#places.has(name));
    if (fresh.length === 0) return;
    const { compare } = this.#collator;
    // Two runs that are in order each: sorting them together looks at each name about once.
    this.#names = this.#names.concat(fresh.sort(compare)).sort(compare);
    this.#names.forEach((name, place) => this.#places.set(name, place));
  }

  /** Where a learnt name stands: lower is first. */
  place(name) {
    return this.#places.get(name);
  }
}
