import { element, setText } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { word } from '../lib/words.js';
import { avatar } from './avatar.js';

const NAME_LENGTH = 100;
/** As the server knows them; the first stands for the one that follows from the name. */
const COLOURS = ['', 'red', 'orange', 'olive', 'green', 'teal', 'blue', 'violet', 'pink'];
const RIGHTS = ['all', 'moderators'];

/** Edits a group: its name, its look, and who may do what in it. */
export function editGroup(group, { connection }) {
  const name = element('input', { id: 'group-name', class: 'ui-inputfield', maxlength: NAME_LENGTH, autocomplete: 'off', 'aria-describedby': 'group-name-error' });
  const error = element('span', { id: 'group-name-error', class: 'error', role: 'alert' });
  const colours = COLOURS.map((colour) => swatch(colour, group));
  const open = element('input', { type: 'checkbox', checked: group.public });
  const posting = rightChoice('posting', group);
  const mentionAll = rightChoice('mentionAll', group);
  const form = element(
    'form',
    { class: 'dialog-body', onsubmit: (event) => submit(event) },
    element('div', { class: 'field' }, element('label', { for: 'group-name' }, word('group.name')), name, error),
    element('fieldset', { class: 'field swatches' }, element('legend', {}, word('group.colour')), ...colours),
    posting,
    mentionAll,
    // All are in that of all people.
    !group.everyone && element('label', { class: 'check' }, open, element('span', {}, word('group.public'))),
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'button', class: 'button second', onclick: () => close() }, word('dialog.cancel')),
      element('button', { type: 'submit', class: 'button' }, word('group.edit.yes'))
    )
  );
  const { close } = openDialog(word('group.edit'), {}, form);
  name.value = group.name;
  name.select();

  async function submit(event) {
    event.preventDefault();
    if (name.value.trim() === '') return setText(error, word('group.name.invalid'));
    const colour = form.querySelector('.swatches input:checked').value;
    const settings = {
      name: name.value,
      ...(colour && { colour }),
      public: open.checked,
      posting: posting.querySelector('select').value,
      mentionAll: mentionAll.querySelector('select').value,
    };
    try {
      await connection.request('editGroup', { conversationId: group.id, ...settings });
      close();
    } catch ({ code }) {
      setText(error, word(code === 'invalid' ? 'group.name.invalid' : 'group.notNow'));
    }
  }
}

/** One colour as the group would look in it. */
function swatch(colour, { name, colour: now = '' }) {
  const label = word(colour ? `colour.${colour}` : 'colour.none');
  const look = avatar(name, null, true);
  if (colour) look.style.setProperty('--hue', `var(--hue-${colour})`);
  return element(
    'label',
    { class: 'swatch', title: label },
    element('input', { type: 'radio', name: 'colour', value: colour, checked: colour === now, 'aria-label': label }),
    look
  );
}

function rightChoice(right, group) {
  const id = `group-${right}`;
  const options = RIGHTS.map((who) => element('option', { value: who, selected: group[right] === who }, word(`group.who.${who}`)));
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, word(`group.${right}`)),
    element('select', { id, class: 'ui-inputfield' }, ...options)
  );
}
