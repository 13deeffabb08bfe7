// This near to the end counts as being there. In px.
const NEAR_END = 40;
// The middle of a message's last line above its lower edge. In px.
const LAST_LINE = 12;

/** Where a scrolled box stands, said in terms of its content, so that content may change above and below. */
export class ScrollPlace {
  #box;
  #list;

  /** @param {Element} box that scrolls @param {Element} list its rows, some with `data-seq` */
  constructor(box, list) {
    this.#box = box;
    this.#list = list;
  }

  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  toEnd() {
    this.#box.scrollTop = this.#box.scrollHeight;
  }

  /** The first message in sight and how far it stands below the upper edge, in px; null where there is none. */
  get first() {
    const edge = this.#box.getBoundingClientRect().top;
    for (const node of this.#list.querySelectorAll('[data-seq]')) {
      const { top, bottom } = node.getBoundingClientRect();
      if (bottom > edge) return { node, seq: Number(node.dataset.seq), offset: top - edge };
    }
    return null;
  }

  /** Brings a node to where it stood, or wherever `offset` says. */
  put(node, offset) {
    const now = node.getBoundingClientRect().top - this.#box.getBoundingClientRect().top;
    if (Math.abs(now - offset) >= 1) this.#box.scrollTop += now - offset;
  }

  nodeOf(seq) {
    return this.#list.querySelector(`[data-seq="${seq}"]`);
  }

  /**
   * The seq of the last message whose end is in sight, or 0.
   * @param {function(number, number): boolean} covered whether something lies over a point of the page
   */
  lastSeen(covered) {
    const edge = this.#box.getBoundingClientRect().bottom + 2;
    const nodes = this.#list.querySelectorAll('[data-seq]');
    for (let index = nodes.length - 1; index >= 0; index--) {
      const place = nodes[index].getBoundingClientRect();
      if (place.bottom <= edge && !isCovered(place, covered)) return Number(nodes[index].dataset.seq);
    }
    return 0;
  }

  /** Whether something lies over the place where the newest message would stand. */
  isEndCovered(covered) {
    return isCovered(this.#box.getBoundingClientRect(), covered);
  }
}

function isCovered({ left, right, bottom }, covered) {
  return covered((left + right) / 2, bottom - LAST_LINE);
}
