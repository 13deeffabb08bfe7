import { element } from '../lib/dom.js';
import { ask } from '../lib/dialog.js';
import { notice } from '../lib/notice.js';
import { word } from '../lib/words.js';

/** Leaves a group. Its last moderator names another one first. */
export async function leaveGroup({ id, name, role }, { connection, me }) {
  try {
    const others = role === 'moderator' ? await activeOthers(id, connection, me) : [];
    const heirs = others.some((one) => one.role === 'moderator') ? [] : others;
    const choice = heirs.length > 0 && heirChoice(heirs);
    const question = { title: word('group.leave'), text: word('group.leave.text', { name }), yes: word('group.leave.yes') };
    if (!(await ask(question, ...(choice ? [choice.field] : [])))) return;
    await connection.request('leave', { conversationId: id, ...(choice ? { successor: choice.chosen() } : {}) });
  } catch {
    notice(word('group.notNow'));
  }
}

/** Deletes a group for everybody. */
export async function deleteGroup({ id, name }, { connection }) {
  const question = { title: word('group.delete'), text: word('group.delete.text', { name }), yes: word('group.delete.yes'), danger: true };
  if (!(await ask(question))) return;
  connection.request('deleteGroup', { conversationId: id }).catch(() => notice(word('group.notNow')));
}

/** The active members aside from oneself, who has been there for longest first. */
async function activeOthers(id, connection, me) {
  const { members } = await connection.request('members', { conversationId: id, after: 0 });
  return members.filter((one) => one.active && one.participantId !== me).sort((a, b) => a.joinedSeq - b.joinedSeq);
}

function heirChoice(heirs) {
  const select = element(
    'select',
    { id: 'group-heir', class: 'ui-inputfield' },
    ...heirs.map(({ participantId, name }) => element('option', { value: participantId }, name))
  );
  const field = element('div', { class: 'field' }, element('label', { for: 'group-heir' }, word('group.leave.heir')), select);
  return { field, chosen: () => Number(select.value) };
}
