/** Those who want to hear of something. A listener that fails harms no other: its error goes to the console. */
export class Listeners {
  #all = new Set();

  /** Adds one; returns the function that takes it away again. */
  add(listener) {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(...news) {
    for (const listener of this.#all) {
      try {
        listener(...news);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
