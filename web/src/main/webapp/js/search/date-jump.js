import { element, setText } from '../lib/dom.js';
import { word } from '../lib/words.js';
import { dayBegin } from './terms.js';

/** Leads to a day in a conversation: to its first message, or to the next one after it. */
export class DateJump {
  conversationId = null;
  node;
  #connection;
  #go;
  #day = element('input', { type: 'date', class: 'field', required: true });
  #told = element('span', { role: 'status' });

  /** @param {function(number)} go to the message with this seq */
  constructor(connection, go) {
    this.#connection = connection;
    this.#go = go;
    this.node = element(
      'form',
      { class: 'date-jump' },
      element('label', {}, word('search.date'), this.#day),
      element('button', { type: 'submit', class: 'button second' }, word('search.go')),
      this.#told
    );
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#jump();
    });
  }

  async #jump() {
    setText(this.#told, '');
    try {
      const at = Math.max(0, dayBegin(this.#day.value));
      const { seq } = await this.#connection.request('date', { conversationId: this.conversationId, at });
      if (seq > 0) this.#go(seq);
      else setText(this.#told, word('timeline.empty'));
    } catch {
      setText(this.#told, word('search.problem'));
    }
  }
}
