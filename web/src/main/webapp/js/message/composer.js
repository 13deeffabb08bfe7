import { element, iconButton, setText } from '../lib/dom.js';
import { later } from '../lib/soon.js';
import { locale, word } from '../lib/words.js';

/** The server's limit, in UTF-16 units. */
const LIMIT = 10_000;
// From here on the number is shown.
const NEAR = 9_000;
const TALLEST = 160; // px
const KEPT = 'draft.';

/** Where one writes. What is written and not sent stays in the browser until it is. */
export class Composer extends HTMLElement {
  #chat;
  #id;
  #sent;
  #input = element('textarea', { rows: '1', enterkeyhint: 'send', dir: 'auto' });
  #count = element('span', { class: 'composer-count', role: 'status', hidden: true });
  #send;
  #resized = new ResizeObserver(() => this.#grow());
  #remember = later(() => this.#keepDraft(), 300);

  /** @param {function()} sent called after a message went on its way */
  constructor(chat, id, sent) {
    super();
    this.#chat = chat;
    this.#id = id;
    this.#sent = sent;
    this.#send = iconButton('send', word('composer.send'), () => this.#post(), { class: 'composer-send' });
  }

  connectedCallback() {
    this.className = 'composer';
    this.append(this.#input, this.#count, this.#send);
    this.#input.value = this.#chat.keep.get(KEPT + this.#id) ?? '';
    this.#input.addEventListener('input', () => this.#changed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    addEventListener('pagehide', this.#leave);
    this.#resized.observe(this);
    this.#changed();
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.#leave);
    this.#resized.disconnect();
    this.#keepDraft();
  }

  focusInput() {
    this.#input.focus({ preventScroll: true });
  }

  showName(name) {
    this.#input.placeholder = word('composer.hint', { name });
    this.#input.setAttribute('aria-label', word('composer.hint', { name }));
  }

  /** A deactivated person's conversation can be read, not written. */
  showWritable(writable) {
    if (this.#input.disabled === !writable) return;
    this.#input.disabled = !writable;
    if (!writable) this.#input.placeholder = word('composer.closed');
    this.#changed();
  }

  #leave = () => this.#keepDraft();

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#post();
  }

  #post() {
    const text = this.#input.value.trim();
    if (text === '' || text.length > LIMIT || this.#input.disabled) return;
    this.#chat.outbox.post(this.#id, text);
    this.#input.value = '';
    this.#changed();
    this.#keepDraft();
    this.#sent();
    this.focusInput();
  }

  #changed() {
    const { length } = this.#input.value.trim();
    this.#send.disabled = length === 0 || length > LIMIT || this.#input.disabled;
    this.#count.hidden = length < NEAR;
    this.#count.classList.toggle('over', length > LIMIT);
    setText(this.#count, length < NEAR ? '' : countWord(length));
    this.#grow();
    this.#remember();
  }

  /** A box without its final width breaks its text into more lines than it has: the observer calls again. */
  #grow() {
    this.#input.style.height = 'auto';
    const wanted = this.#input.scrollHeight;
    if (wanted > 0) this.#input.style.height = `${Math.min(wanted, TALLEST)}px`;
  }

  #keepDraft() {
    this.#chat.keep.set(KEPT + this.#id, this.#input.value || null);
  }
}

function countWord(length) {
  const [shown, limit] = [length, LIMIT].map((number) => number.toLocaleString(locale));
  return word('composer.count', { length: shown, limit });
}

customElements.define('parley-composer', Composer);
