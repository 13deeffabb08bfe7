/**
 * On a narrow screen a conversation is a page of its own: the browser's back leads from it to the list, and forward into
 * it again. The page itself stays.
 */
export class WayBack {
  /** @param {function(?number)} came told the conversation that the browser's history leads to, or null for the list */
  constructor(came) {
    addEventListener('popstate', ({ state }) => came(state?.conversation ?? null));
  }

  /** A conversation fills the screen. */
  enter(id) {
    const here = history.state?.conversation;
    if (here === id) return;
    const state = { ...history.state, conversation: id };
    if (here) history.replaceState(state, '');
    else history.pushState(state, '');
  }

  /** It was closed by other means than the browser's back: its entry goes with it. */
  leave() {
    if (history.state?.conversation) history.back();
  }

  /** The page begins with the list, whatever stood here before. */
  forget() {
    if (history.state?.conversation) history.replaceState({ ...history.state, conversation: null }, '');
  }
}
