import { element, icon, iconButton, setAttribute, setText } from '../lib/dom.js';
import { Keyed } from '../lib/keyed.js';
import { soon } from '../lib/soon.js';
import { word } from '../lib/words.js';
import { acceptDrops, filesOf } from './drop.js';
import { sizeWord } from './size.js';

/** The files that the next message takes along: one chip each, with its progress. Empty, it is not to be seen. */
export class FileTray extends HTMLElement {
  #uploads;
  #id;
  #changed;
  #lastKey = 0;
  #keys = new Map();
  #input = element('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1' });
  #list = element('ul', { class: 'file-chips', role: 'list' });
  #said = element('span', { class: 'unseen', role: 'status' });
  #rows = new Keyed(this.#list, ({ upload }) => this.#make(upload), (node, { upload }) => this.#write(node, upload));
  #draw = soon(() => this.isConnected && this.#render());
  #stopHearing = () => {};
  #whenDone = null;

  /** The paperclip; the composer puts it where it belongs. */
  button = iconButton('clip', '', () => this.#input.click(), { class: 'composer-attach' });

  /** @param {function()} changed told when what a message would take along changed */
  constructor(chat, id, changed) {
    super();
    this.#uploads = chat.uploads;
    this.#id = id;
    this.#changed = changed;
  }

  connectedCallback() {
    this.className = 'file-tray';
    this.append(this.#list, this.#said, this.#input);
    this.#list.setAttribute('aria-label', word('file.waiting'));
    this.#input.onchange = () => {
      this.add(this.#input.files);
      this.#input.value = ''; // the same file can be chosen again
    };
    this.#stopHearing = this.#uploads.changed.add((id) => id === this.#id && this.#draw());
    this.#render();
  }

  disconnectedCallback() {
    this.#stopHearing();
    this.#whenDone = null;
  }

  /** Takes what is dropped on the window, and pictures pasted into the input. */
  listenTo(frame, input) {
    acceptDrops(frame, (files) => this.#writable && (this.add(files), input.focus()));
    input.addEventListener('paste', (event) => {
      const files = filesOf(event.clipboardData);
      // Words with a picture of themselves, as offices copy them, are words.
      if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      if (this.#writable) this.add(files);
    });
  }

  add(files) {
    this.#uploads.add(this.#id, files);
  }

  showWritable(writable) {
    this.button.disabled = !writable;
  }

  get #writable() {
    return !this.button.disabled;
  }

  /** Whether a message could go without any text. */
  get isFilled() {
    return this.#all.length > 0 && this.#all.every((one) => one.state !== 'failed');
  }

  /** Whether files are still on their way. */
  get isBusy() {
    return this.#all.some((one) => !one.isOver);
  }

  /** Sends as soon as all files are there. */
  sendWhenDone(send) {
    this.#whenDone = send;
    setText(this.#said, word('file.sendsWhenDone'));
  }

  /** The files that are there; the next message has them from now on. */
  take() {
    return this.#uploads.take(this.#id);
  }

  get #all() {
    return this.#uploads.of(this.#id);
  }

  #render() {
    const all = this.#all;
    this.hidden = all.length === 0;
    const label = word('file.attach', { limit: sizeWord(this.#uploads.limit) });
    setAttribute(this.button, 'title', label);
    setAttribute(this.button, 'aria-label', label);
    this.#rows.follow(all.map((upload) => ({ key: this.#keyOf(upload), look: `${upload.state}|${upload.sent}|${upload.name}`, upload })));
    this.#changed();
    if (this.#whenDone && !this.isBusy) this.#finishWaiting();
  }

  #finishWaiting() {
    const send = this.#whenDone;
    this.#whenDone = null;
    setText(this.#said, '');
    // A file that failed is decided on by who waits for it, not left out behind his back.
    if (this.isFilled) send();
  }

  #keyOf(upload) {
    if (!this.#keys.has(upload)) this.#keys.set(upload, `f${++this.#lastKey}`);
    return this.#keys.get(upload);
  }

  #make(upload) {
    const retry = iconButton('retry', word('file.retry', { name: upload.name }), () => this.#uploads.retry(upload), { class: 'file-retry' });
    const remove = iconButton('close', word('file.remove', { name: upload.name }), () => this.#remove(upload), { class: 'file-remove' });
    return element(
      'li',
      { class: 'file-chip' },
      icon('file'),
      element('span', { class: 'file-words' }, element('bdi', { class: 'file-name' }), element('span', { class: 'file-note' })),
      element('progress', { max: '1', 'aria-label': word('file.progress', { name: upload.name }) }),
      retry,
      remove
    );
  }

  #write(node, upload) {
    node.dataset.state = upload.state;
    setText(node.querySelector('.file-name'), upload.name);
    node.title = upload.name;
    const failed = upload.state === 'failed';
    setText(node.querySelector('.file-note'), failed ? this.#reason(upload) : this.#noteOf(upload));
    if (failed) node.querySelector('.file-note').setAttribute('role', 'alert');
    const progress = node.querySelector('progress');
    progress.value = upload.sent / Math.max(1, upload.size);
    progress.hidden = upload.isOver;
    node.querySelector('.file-retry').hidden = !failed || ['empty', 'tooLarge'].includes(upload.problem);
  }

  #noteOf({ state, size, sent }) {
    if (state === 'done') return sizeWord(size);
    if (state === 'paused') return word('file.paused');
    return word('file.sent', { sent: sizeWord(sent), size: sizeWord(size) });
  }

  #reason({ problem }) {
    const known = ['empty', 'tooLarge', 'unreadable', 'conflict', 'invalid', 'lost'].includes(problem);
    return word(`file.failed.${known ? problem : 'other'}`, { limit: sizeWord(this.#uploads.limit) });
  }

  #remove(upload) {
    this.#keys.delete(upload);
    this.#uploads.remove(this.#id, upload);
    this.#render();
    (this.#list.querySelector('.file-remove') ?? this.button).focus();
  }
}

customElements.define('parley-file-tray', FileTray);
