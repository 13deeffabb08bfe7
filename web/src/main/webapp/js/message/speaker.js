import { said } from '../file/said.js';
import { element, setText } from '../lib/dom.js';
import { later } from '../lib/soon.js';

// What comes together is spoken together, and of more than these only the last. In ms.
const BREATH = 250;
const MOST = 3;

/** Tells a screen reader what newly comes; the history that scrolling brings is not read out. */
export class Speaker {
  node = element('div', { class: 'unseen', 'aria-live': 'polite' });
  #heard = [];
  #visible;
  #speak = later(() => this.#speakHeard(), BREATH);

  /** @param {function(): boolean} visible whether somebody looks: what waits in a hidden window is not spoken */
  constructor(visible) {
    this.#visible = visible;
  }

  hear({ author, kind, ...message }) {
    if (kind !== 'text') return;
    this.#heard = [...this.#heard, `${author}: ${said(message)}`].slice(-MOST);
    this.#speak();
  }

  #speakHeard() {
    if (this.#visible()) setText(this.node, this.#heard.join('\n'));
    this.#heard = [];
  }
}
