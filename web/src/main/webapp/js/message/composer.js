import { FileTray } from '../file/file-tray.js';
import { may } from '../conversation/conversations.js';
import { element, iconButton, setAttribute, setText } from '../lib/dom.js';
import { later } from '../lib/soon.js';
import { locale, word } from '../lib/words.js';
import { Completion } from './completion.js';
import { completions } from './completions.js';
import { speaksToAll } from './mentions.js';
import { ReplyTo } from './reply-to.js';

/** The server's limit, in UTF-16 units. */
const LIMIT = 10_000;
// From here on the number is shown.
const NEAR = 9_000;
const TALLEST = 160; // px

/** Where one writes: to the conversation, or in answer to a message of it. What is written and not sent is a draft. */
export class Composer extends HTMLElement {
  #chat;
  #id;
  #timeline;
  #input = element('textarea', { rows: '1', enterkeyhint: 'send', dir: 'auto' });
  #count = element('span', { class: 'composer-count', role: 'status', hidden: true });
  #emoji = iconButton('emoji', word('composer.emoji'), () => this.#chooseEmoji(), { class: 'composer-emoji', 'aria-haspopup': 'dialog' });
  #send;
  #files;
  #reply = new ReplyTo(() => this.#answer(null));
  #completion;
  #mayMentionAll = true;
  #unkept = false; // the draft lags behind what is written
  #resized = new ResizeObserver(() => this.#grow());
  #stopHearing = [];
  #remember = later(() => this.#keepDraft(), 300);

  /** @param {import('./timeline-view.js').TimelineView} timeline of the same conversation */
  constructor(chat, id, timeline) {
    super();
    this.#chat = chat;
    this.#id = id;
    this.#timeline = timeline;
    this.#files = new FileTray(chat, id, () => this.isConnected && this.#changed());
    this.#send = iconButton('send', word('composer.send'), () => this.#post(), { class: 'composer-send' });
    this.#completion = new Completion(this.#input, word('completion.label'), completions(chat, id));
  }

  connectedCallback() {
    this.className = 'composer';
    this.append(this.#reply.node, this.#files, this.#completion.list, this.#files.button, this.#input, this.#count, this.#emoji, this.#send);
    this.#files.listenTo(this.closest('parley-window') ?? this, this.#input);
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    const leaving = () => this.#keepDraft();
    addEventListener('pagehide', leaving);
    this.#stopHearing = [
      this.#timeline.answered.add((message) => this.#answer(message)),
      this.#chat.conversations.changed.add(() => this.#takeDraft()),
      () => removeEventListener('pagehide', leaving),
      () => this.#resized.disconnect(),
    ];
    this.#resized.observe(this);
    this.#takeDraft();
    this.#changed();
  }

  disconnectedCallback() {
    for (const stop of this.#stopHearing) stop();
    this.#keepDraft();
    this.#chat.typing.stopped(this.#id);
  }

  focusInput() {
    this.#input.focus({ preventScroll: true });
  }

  /** Whose conversation it is, and whether one may write in it: if not, the input says why. */
  show(conversation) {
    const { name, writable } = conversation;
    const hint = writable ? word('composer.hint', { name }) : word(closedBy(conversation));
    setAttribute(this.#input, 'placeholder', hint);
    setAttribute(this.#input, 'aria-label', hint);
    const mayMentionAll = conversation.kind !== 'group' || may(conversation, 'mentionAll');
    if (this.#input.disabled === !writable && this.#mayMentionAll === mayMentionAll) return;
    this.#mayMentionAll = mayMentionAll;
    this.#input.disabled = this.#emoji.disabled = !writable;
    this.#files.showWritable(writable);
    this.#changed();
  }

  #key(event) {
    if (event.isComposing || this.#completion.key(event)) return;
    const empty = this.#input.value === '';
    if (event.key === 'Enter' && !event.shiftKey) this.#post();
    else if (event.key === 'ArrowUp' && empty && !event.shiftKey && this.#timeline.editLast()) return event.preventDefault();
    else if (event.key === 'Escape' && this.#reply.quote) this.#answer(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #post() {
    const text = this.#input.value.trim();
    if (!this.#sendable(text)) return;
    if (this.#files.isBusy) return this.#files.sendWhenDone(() => this.#post());
    const { quote } = this.#reply;
    const files = this.#files.take();
    this.#chat.outbox.post(this.#id, text, { ...(quote && { reply: quote.seq, quote }), ...(files.length > 0 && { files }) });
    this.#chat.typing.stopped(this.#id);
    this.#input.value = '';
    this.#reply.show(null);
    this.#completion.close();
    this.#changed();
    this.#keepDraft();
    this.#timeline.toLatest();
    this.focusInput();
  }

  #typed() {
    if (this.#input.value.trim() === '') this.#chat.typing.stopped(this.#id);
    else this.#chat.typing.typed(this.#id);
    this.#unkept = true;
    this.#changed();
    this.#remember();
  }

  /** @param {?Object} message to answer; null for none */
  #answer(message) {
    this.#reply.show(message && { seq: message.seq, author: message.author, text: message.text.slice(0, 200) });
    this.#unkept = true;
    this.#remember();
    this.focusInput();
  }

  #chooseEmoji() {
    const { selectionStart, selectionEnd } = this.#input;
    import('./emoji.js').then(({ chooseEmoji }) =>
      chooseEmoji(this.#emoji, (emoji) => {
        this.#input.setRangeText(emoji, selectionStart, selectionEnd, 'end');
        this.focusInput();
        this.#input.dispatchEvent(new Event('input', { bubbles: true }));
      })
    );
  }

  /** A message has a text or files. */
  #sendable(text) {
    return (text !== '' || this.#files.isFilled) && text.length <= LIMIT && !this.#input.disabled && !this.#refusesAll(text);
  }

  #refusesAll(text) {
    return !this.#mayMentionAll && speaksToAll(text);
  }

  #changed() {
    const text = this.#input.value.trim();
    const { length } = text;
    this.#send.disabled = !this.#sendable(text);
    const refused = this.#refusesAll(text);
    this.#count.hidden = length < NEAR && !refused;
    this.#count.classList.toggle('over', length > LIMIT || refused);
    setText(this.#count, refused ? word('composer.noAll') : length < NEAR ? '' : countWord(length));
    this.#grow();
  }

  /** A box without its final width breaks its text into more lines than it has: the observer calls again. */
  #grow() {
    this.#input.style.height = 'auto';
    const wanted = this.#input.scrollHeight;
    if (wanted > 0) this.#input.style.height = `${Math.min(wanted, TALLEST)}px`;
  }

  #keepDraft() {
    this.#unkept = false;
    this.#chat.drafts.set(this.#id, this.#input.value, this.#reply.quote);
  }

  /** What was written in another tab or on another device goes on here, unless one is writing here too. */
  #takeDraft() {
    if (this.#unkept) return;
    const { text, reply } = this.#chat.drafts.of(this.#id);
    if (text === this.#input.value) return this.#reply.quote || this.#reply.show(reply);
    this.#input.value = text;
    this.#reply.show(reply);
    this.#changed();
  }
}

function closedBy({ kind, role }) {
  if (kind !== 'group') return 'composer.closed';
  return role === 'reader' ? 'composer.reader' : 'composer.moderators';
}

function countWord(length) {
  const [shown, limit] = [length, LIMIT].map((number) => number.toLocaleString(locale));
  return word('composer.count', { length: shown, limit });
}

customElements.define('parley-composer', Composer);
