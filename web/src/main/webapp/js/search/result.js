import { element } from '../lib/dom.js';
import { when } from '../lib/time.js';
import { word } from '../lib/words.js';
import { avatar } from '../conversation/avatar.js';
import { pieces } from './terms.js';

/**
 * One result as a button in a list.
 * @param {Object} result as in the protocol
 * @param {{me: number, group: boolean, otherId: ?number, open: function(Object)}} context
 */
export function makeResult(result, { me, group, otherId, open }) {
  const { message, name, snippet } = result;
  const author = message.authorId === me ? word('timeline.you') : message.author;
  const time = element('time', { datetime: new Date(message.at).toISOString() }, when(message.at));
  const text = element('span', { class: 'result-text', dir: 'auto' });
  text.append(...pieces(snippet).map((piece) => (piece.hit ? element('mark', {}, piece.text) : piece.text)));
  const head = element('span', { class: 'result-head' }, element('strong', {}, author), ' ', element('span', { class: 'result-where' }, name), ' ', time);
  return element(
    'li',
    {},
    element('button', { type: 'button', class: 'result', onclick: () => open(result) }, avatar(name, null, group, group ? message.conversationId : otherId), element('span', { class: 'result-words' }, head, text))
  );
}
