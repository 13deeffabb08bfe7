import { counted, word } from '../lib/words.js';

const CHANNEL = 'parley.signed-out';

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
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches('[action$="/user/sign-out"]')) return;
    if (unsent() > 0) {
      event.preventDefault();
      const question = { title: word('signOut.title'), text: counted('signOut.unsent', unsent()), yes: word('signOut.yes'), danger: true };
      if (!(await (await import('../lib/dialog.js')).ask(question))) return;
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
