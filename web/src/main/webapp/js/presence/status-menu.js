import { element, icon, setAttribute } from '../lib/dom.js';
import { openMenu } from '../lib/menu.js';
import { word } from '../lib/words.js';

// What stands beside the dot of who is on duty.
const DUTIES = { livechat: ['chat'], callback: ['phone'], livechatCallback: ['chat', 'phone'] };

/** One's own dot, with the signs of one's duties. Its word stands beside it or in a name around it. */
function picture(status) {
  const signs = (DUTIES[status] ?? []).map((name) => icon(name));
  return element('span', { class: 'own-dot', 'aria-hidden': 'true' }, element('i', { class: 'dot', 'data-status': status }), ...signs);
}

/**
 * The button that shows one's own status and opens the menu of those one may choose.
 * @param {function(string)} say tells the person what did not work
 */
export function showOwnStatus(button, ownStatus, connection, say) {
  const show = () => {
    const lost = connection.state !== 'online' && connection.state !== 'offline';
    const state = word(`status.${ownStatus.value}`);
    const label = word(lost ? 'own.dot.lost' : 'own.dot', { state });
    if (button.dataset.status !== ownStatus.value) button.replaceChildren(picture(ownStatus.value));
    setAttribute(button, 'data-status', ownStatus.value);
    button.classList.toggle('lost', lost);
    setAttribute(button, 'title', label);
    setAttribute(button, 'aria-label', label);
  };
  connection.stateChanged.add(show);
  ownStatus.changed.add(show);
  button.addEventListener('click', () => open(button, ownStatus, say));
  show();
}

function open(button, ownStatus, say) {
  const choose = (status) => ownStatus.choose(status).catch(({ code }) => say(word(code === 'lost' ? 'panel.notNow' : 'status.refused')));
  openMenu(
    button,
    word('status.title'),
    ownStatus.choices.map((status) => ({
      label: word(`status.${status}`),
      hint: word(`status.${status}.hint`),
      picture: picture(status),
      checked: status === ownStatus.value,
      run: () => status !== ownStatus.value && choose(status),
    }))
  );
}
