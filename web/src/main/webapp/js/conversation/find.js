// A person types faster than it is worth asking. In ms.
const PAUSE = 150;

/**
 * Asks the server while one types, where the panel does not hold everybody. Only the answer to the last question counts.
 */
export class Find {
  #connection;
  #people;
  #conversations;
  #timer = 0;
  #question = 0;

  constructor(connection, people, conversations) {
    this.#connection = connection;
    this.#people = people;
    this.#conversations = conversations;
  }

  /** Found people and groups join those the panel holds; its own filter then shows them. */
  ask(query) {
    clearTimeout(this.#timer);
    const question = ++this.#question;
    if (!this.#people.tooMany || query.trim() === '') return;
    this.#timer = setTimeout(() => this.#find(query.trim().slice(0, 100), question), PAUSE);
  }

  async #find(query, question) {
    try {
      const { people, conversations } = await this.#connection.request('find', { query });
      if (question !== this.#question) return;
      this.#people.add(people);
      for (const one of conversations) if (!this.#conversations.get(one.id)) this.#conversations.take(one);
    } catch {
      // Without a line the filter shows what the panel holds.
    }
  }
}
