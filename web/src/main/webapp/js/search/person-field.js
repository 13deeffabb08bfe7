import { Find } from '../conversation/find.js';
import { element } from '../lib/dom.js';
import { fitting, fold } from '../lib/names.js';
import { word } from '../lib/words.js';

// A list that is longer helps nobody: typing on shortens it.
const OFFERED = 20;

/** A field for one person's name, with those that fit what was typed. */
export class PersonField {
  #people;
  #find;
  #list = element('datalist', { id: 'search-people' });
  #input = element('input', { type: 'text', class: 'field', list: 'search-people', autocomplete: 'off', maxlength: 100 });

  /** @param chat the parts of the chat, see chat.js @param {function()} chosen told when another person is named */
  constructor(chat, chosen) {
    this.#people = chat.people;
    this.#find = new Find(chat.connection, chat.people, chat.conversations);
    this.#input.addEventListener('input', () => {
      this.#find.ask(this.#input.value);
      this.#offer();
      chosen();
    });
    chat.people.changed.add(() => this.#input.isConnected && this.#offer());
  }

  /** The field under its label, for the form. */
  get node() {
    return element('label', {}, word('search.person'), this.#input, this.#list);
  }

  /** The person who is named; null when nobody is, or nobody of that name is known. */
  get id() {
    return this.#named()?.id ?? null;
  }

  /** Whether something was typed that is nobody's name. */
  get wrong() {
    return this.#input.value.trim() !== '' && this.id === null;
  }

  clear() {
    this.#input.value = '';
  }

  #named() {
    const typed = fold(this.#input.value.trim());
    if (!typed) return undefined;
    return this.#people.byName.find((person) => fold(label(person)) === typed || fold(person.name) === typed);
  }

  #offer() {
    const typed = fold(this.#input.value.trim());
    const fits = fitting(typed);
    const found = typed ? this.#people.byName.filter(({ name, userName }) => fits(`${name} ${userName}`)) : [];
    this.#list.replaceChildren(...found.slice(0, OFFERED).map((person) => element('option', { value: label(person) })));
  }
}

/** Names may be equal; with the user name they are not. */
function label({ name, userName }) {
  return `${name} (${userName})`;
}
