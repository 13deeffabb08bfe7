import { setText } from '../lib/dom.js';
import { word } from '../lib/words.js';

// More than any camera makes; the browser would try to read whatever it is given. In bytes.
const LARGEST = 50 * 1024 * 1024;

/**
 * Lets a person choose, cut and remove his own picture. What everybody sees then, this page too, comes over the socket.
 * @param {Element} page
 */
export function startOwnPicture(page, { me, people, base }) {
  const file = page.querySelector('.picture-file');
  const choose = page.querySelector('.picture-choose');
  const remove = page.querySelector('.picture-remove');
  const said = page.querySelector('.picture-said');
  choose.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files;
    // The same file again is a choice too.
    file.value = '';
    if (chosen) attempt(() => put(chosen));
  });
  remove.addEventListener('click', () => attempt(drop));
  people.changed.add(show);
  show();

  function show() {
    const without = !people.person(me)?.picture;
    if (without && document.activeElement === remove) choose.focus();
    remove.hidden = without;
  }

  async function put(chosen) {
    if (chosen.size > LARGEST) throw new PictureProblem('tooLarge');
    const picture = await createImageBitmap(chosen).catch(() => {
      throw new PictureProblem('unreadable');
    });
    const { cropped } = await import('./crop-dialog.js');
    const square = await cropped(picture);
    if (!square) return '';
    tell('sending', word('profile.picture.sending'));
    await ask('PUT', square);
    return word('profile.picture.saved');
  }

  async function drop() {
    await ask('DELETE');
    return word('profile.picture.removed');
  }

  async function ask(method, body) {
    const answer = await fetch(`${base}/user/picture`, { method, body }).catch(() => null);
    if (answer?.ok) return;
    throw new PictureProblem({ 400: 'invalid', 413: 'tooLarge' }[answer?.status] ?? 'other');
  }

  async function attempt(act) {
    try {
      tell('', '');
      tell('done', await act());
    } catch (problem) {
      tell('refused', word(`profile.picture.failed.${problem instanceof PictureProblem ? problem.reason : 'other'}`));
    }
  }

  function tell(state, text) {
    said.dataset.state = state;
    setText(said, text);
  }
}

class PictureProblem extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}
