/** Importing users: the browser keeps the file, so the same is checked first and made accounts of then. */
import { element } from '../lib/dom.js';

/** More lines than anybody reads; the rest is counted. */
const SHOWN = 1000;

class ParleyImport extends HTMLElement {
  #file = this.querySelector('input[type=file]');
  #check = this.querySelector('.import-check');
  #create = this.querySelector('.import-create');
  #said = this.querySelector('.import-said');
  #bad = this.querySelector('.import-bad');

  connectedCallback() {
    this.#file.addEventListener('change', () => this.#forget());
    this.#check.addEventListener('click', () => this.#run(false));
    this.#create.addEventListener('click', () => this.#run(true));
  }

  /** Another file was not checked yet. */
  #forget() {
    this.#create.disabled = true;
    this.#said.textContent = '';
    this.#bad.hidden = true;
  }

  async #run(create) {
    const file = this.#file.files[0];
    if (!file) {
      this.#file.focus();
      return;
    }
    this.#forget();
    this.#check.disabled = true;
    this.#said.textContent = this.dataset.busy;
    try {
      const answer = await fetch(`${this.dataset.address}?create=${create ? 'yes' : 'no'}`, { method: 'POST', body: file, headers: { 'Content-Type': 'text/csv' } });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      if (create) {
        this.#keep(await answer.blob());
      } else {
        this.#show(await answer.json());
      }
    } catch {
      this.#said.textContent = this.dataset.failed;
    }
    this.#check.disabled = false;
  }

  #show({ good, bad }) {
    this.#create.disabled = bad.length > 0 || good === 0;
    this.#said.textContent = filled(bad.length > 0 ? this.dataset.bad : this.dataset.good, good, bad.length);
    this.#bad.hidden = bad.length === 0;
    const lines = bad.slice(0, SHOWN).map(({ line, userName, problem }) => filled(this.dataset.line, line, userName, problem));
    if (bad.length > SHOWN) {
      lines.push(filled(this.dataset.more, bad.length - SHOWN));
    }
    this.#bad.replaceChildren(...lines.map((line) => element('li', {}, line)));
  }

  /** The links are in this answer and nowhere else. */
  #keep(blob) {
    const link = element('a', { href: URL.createObjectURL(blob), download: 'links.csv' });
    link.click();
    this.#said.textContent = this.dataset.done;
  }
}

const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);

customElements.define('parley-import', ParleyImport);
