/**
 * When something last happened in each conversation, for the order of a list: the times stand still while somebody aims at
 * the list, so that no row moves away from under the pointer.
 */
export class CalmTimes {
  #at = null;

  /** @param {Object[]} conversations as they are now @param {boolean} held whether somebody aims at the list */
  follow(conversations, held) {
    if (held && this.#at) return;
    this.#at = new Map(conversations.map((one) => [one.id, one.lastAt]));
  }

  /** 0 for a conversation that came since: its person stays where he stood as long as he had none. */
  of(id) {
    return this.#at?.get(id) ?? 0;
  }
}
