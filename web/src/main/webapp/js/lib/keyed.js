/**
 * Makes a container's children follow a list, reusing the nodes of the same key: focus, selection and scroll place
 * stay where they are. Nodes are touched only where something differs.
 */
export class Keyed {
  #container;
  #make;
  #update;
  #nodes = new Map();

  /**
   * @param {Element} container holds nothing else
   * @param {function(Object): Element} make a node for an item
   * @param {function(Element, Object)} update the node after its item changed
   */
  constructor(container, make, update) {
    this.#container = container;
    this.#make = make;
    this.#update = update;
  }

  /** @param {{key: string, look: string}[]} items `look` changes when the node must */
  follow(items) {
    const gone = new Map(this.#nodes);
    let place = this.#container.firstChild;
    for (const item of items) {
      let entry = this.#nodes.get(item.key);
      if (!entry) this.#nodes.set(item.key, (entry = { node: this.#make(item), look: null }));
      gone.delete(item.key);
      if (entry.look !== item.look) this.#update(entry.node, item);
      entry.look = item.look;
      // Nodes that leave stand between those that stay: stepping over them keeps the staying ones unmoved.
      while (place && place !== entry.node && gone.has(place.dataset.key)) place = place.nextSibling;
      entry.node.dataset.key = item.key;
      if (place === entry.node) place = place.nextSibling;
      else this.#container.insertBefore(entry.node, place);
    }
    for (const [key, { node }] of gone) {
      node.remove();
      this.#nodes.delete(key);
    }
  }

  node(key) {
    return this.#nodes.get(key)?.node;
  }
}
