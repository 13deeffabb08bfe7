import { element, setAttribute } from '../lib/dom.js';

/**
 * Offers how a word may go on while it is typed: a list above the input that arrows walk through, Enter and Tab take from,
 * and Esc closes. The focus stays in the input.
 */
export class Completion {
  #input;
  #sources;
  #list = element('ul', { class: 'completion', role: 'listbox', hidden: true });
  #choices = [];
  #at = 0;
  #question = 0;
  #dismissed = null;

  /**
   * @param {HTMLTextAreaElement} input
   * @param {string} label of the list
   * @param {{pattern: RegExp, find: function(string): Promise<{insert: string, picture: ?Node, label: string, more: ?string, chosen: ?function()}[]>, whole: ?boolean}[]} sources
   *   each with the pattern of what stands before the caret: its group 1 is replaced, its group 2 is asked for; where it stands
   *   for a `whole` name, the first choice is taken unasked
   */
  constructor(input, label, sources) {
    this.#input = input;
    this.#sources = sources;
    this.#list.id = `completion-${Math.random().toString(36).slice(2)}`;
    this.#list.setAttribute('aria-label', label);
    input.setAttribute('aria-autocomplete', 'list');
    input.addEventListener('input', () => this.#ask());
    input.addEventListener('blur', () => this.close());
    // Taking a choice by the pointer must not take the focus away first.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#take(this.#choices[[...this.#list.children].indexOf(target.closest('li'))]));
  }

  get list() {
    return this.#list;
  }

  get open() {
    return !this.#list.hidden;
  }

  /** Whether a key was for the list. */
  key(event) {
    if (!this.open) return false;
    if (event.key === 'ArrowDown') this.#go(this.#at + 1);
    else if (event.key === 'ArrowUp') this.#go(this.#at - 1);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') this.#take(this.#choices[this.#at]);
    else if (event.key === 'Escape') this.#dismiss();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  close() {
    this.#question++;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.removeAttribute('aria-controls');
  }

  get #before() {
    const { value, selectionStart } = this.#input;
    return value.slice(Math.max(0, selectionStart - 60), selectionStart);
  }

  async #ask() {
    const question = ++this.#question;
    const before = this.#before;
    const source = this.#sources.find(({ pattern }) => pattern.test(before));
    const [, whole, query] = source?.pattern.exec(before) ?? [];
    // Who closed the list for a word does not want it for the word's next letter.
    if (!source || (this.#dismissed !== null && whole.startsWith(this.#dismissed))) return this.close();
    this.#dismissed = null;
    const choices = await source.find(query).catch(() => []);
    if (question !== this.#question) return;
    const fitting = choices.map((choice) => ({ ...choice, replaces: whole }));
    if (fitting.length === 0) this.close();
    else if (source.whole) this.#take(fitting[0]);
    else this.#show(fitting);
  }

  #show(choices) {
    this.#choices = choices;
    this.#list.replaceChildren(
      ...choices.map(({ picture, label, more }, index) =>
        element('li', { role: 'option', id: `${this.#list.id}-${index}` }, picture, element('span', {}, label), more && element('span', { class: 'completion-more' }, more))
      )
    );
    this.#list.hidden = false;
    this.#input.setAttribute('aria-controls', this.#list.id);
    this.#go(0);
  }

  #go(index) {
    const { children } = this.#list;
    this.#at = (index + children.length) % children.length;
    [...children].forEach((child, each) => setAttribute(child, 'aria-selected', String(each === this.#at)));
    this.#input.setAttribute('aria-activedescendant', children[this.#at].id);
    children[this.#at].scrollIntoView({ block: 'nearest' });
  }

  #dismiss() {
    this.#dismissed = this.#choices[0].replaces;
    this.close();
  }

  #take(choice) {
    if (!choice) return;
    const { selectionStart: end } = this.#input;
    this.close();
    if (!this.#before.endsWith(choice.replaces)) return;
    this.#input.setRangeText(`${choice.insert} `, end - choice.replaces.length, end, 'end');
    choice.chosen?.();
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
