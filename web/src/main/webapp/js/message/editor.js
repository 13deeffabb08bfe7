import { element } from '../lib/dom.js';
import { word } from '../lib/words.js';

/**
 * Edits a message in its place. Enter keeps what is written, Esc restores what was there; leaving it with nothing changed
 * restores too, and an edit to nothing asks whether to delete.
 * @param {Element} node the message's
 * @param {string} text as it was written
 * @param {{save: function(string): Promise, erase: function(), done: function(), keep: function(?string)}} does `save` rejects when it
 *   could not; `done` shows the message again and gives the focus back; `keep` remembers what is written, null when that is over
 * @param {?string} begun what was written before the page was loaded again: then the focus stays where it is
 */
export function editInPlace(node, text, does, begun = null) {
  const place = node.querySelector('.text');
  if (place.classList.contains('editing')) return;
  const input = element('textarea', { rows: '1', dir: 'auto', maxlength: '10000', 'aria-label': word('edit.label') });
  const hint = element('span', { class: 'edit-hint' }, word('edit.hint'));
  const problem = element('span', { class: 'edit-problem', role: 'alert' });
  input.value = begun ?? text;
  place.classList.add('editing');
  place.replaceChildren(input, hint, problem);
  input.addEventListener('input', grow);
  input.addEventListener('input', () => does.keep(input.value));
  input.addEventListener('keydown', key);
  input.addEventListener('blur', () => input.value.trim() === text && end(false));
  if (begun === null) {
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }
  grow();

  function grow() {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  }

  function key(event) {
    if (event.isComposing) return;
    if (event.key === 'Escape') end(true);
    else if (event.key === 'Enter' && !event.shiftKey) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async function keep() {
    const wanted = input.value.trim();
    if (wanted === text) return end(true);
    if (wanted === '') {
      end(true);
      return does.erase();
    }
    input.readOnly = true;
    try {
      await does.save(wanted);
      end(true);
    } catch {
      input.readOnly = false;
      problem.textContent = word('edit.problem');
    }
  }

  function end(focus) {
    if (!place.classList.contains('editing')) return;
    place.classList.remove('editing');
    does.keep(null);
    does.done(focus);
  }
}
