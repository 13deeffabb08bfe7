import { later } from '../lib/soon.js';

// A title crosses to the browser's own process, and nobody reads it as fast as messages may come. In ms.
const PAUSE = 200;

/** Puts the number of unread messages before the page's title, the same in every tab. */
export function countInTitle(conversations) {
  const title = document.title;
  const count = () => {
    const { unread } = conversations;
    const wanted = unread > 0 ? `(${unread}) ${title}` : title;
    if (document.title !== wanted) document.title = wanted;
  };
  conversations.changed.add(later(count, PAUSE));
}
