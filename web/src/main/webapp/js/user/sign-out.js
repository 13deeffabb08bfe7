import { counted, word } from '../lib/words.js';

const CHANNEL = 'parley.signed-out';

const dialog = () => import('../lib/dialog.js');

/**
 * A signed-out browser remembers nothing of the person: the machine may be a shared one. When something still waits to
 * be sent, the person is asked first.
 * @param {import('../lib/keep.js').Keep[]} keeps what is remembered
 * @param {function(): number} unsent how many messages and drafts no server has yet
 */
export function forgetOnSignOut(keeps, unsent) {
  const others = new BroadcastChannel(CHANNEL);
  const forget = () => keeps.forEach((keep) => keep.end());
  // The other tabs hear it before they notice that their line is gone, and keep nothing either.
  others.onmessage = forget;
  // What waits is mostly what a lost line keeps from going, and then nothing can be fetched: before somebody writes he presses something.
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => dialog().catch(() => {}), { once: true });
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches('[action$="/user/sign-out"]')) return;
    if (unsent() > 0) {
      event.preventDefault();
      const question = { title: word('signOut.title'), text: counted('signOut.unsent', unsent()), yes: word('signOut.yes'), danger: true };
      if (!(await sure(question))) return;
      leave();
      form.submit();
    } else {
      leave();
    }
  });

  function leave() {
    forget();
    others.postMessage('');
  }
}

/** Where the dialog could not be fetched the browser's own asks. */
async function sure(question) {
  const { ask } = await dialog().catch(() => ({ ask: ({ text }) => confirm(text) }));
  return ask(question);
}
