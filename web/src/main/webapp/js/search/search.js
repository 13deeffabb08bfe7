import { SearchBox } from './search-box.js';

/**
 * Puts the search on the page: its box, the panel's button and Ctrl+Shift+F (Cmd on a Mac).
 * @returns {function(?number)} opens it for one conversation, or for all
 */
export function startSearch(shell, chat, desk) {
  const box = new SearchBox(chat, desk);
  document.body.append(box);
  shell.querySelector('.panel-search').addEventListener('click', () => box.open());
  document.addEventListener('keydown', (event) => {
    if (!event.shiftKey || !(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyF') return;
    event.preventDefault();
    box.open();
  });
  return (conversationId = null) => box.open(conversationId);
}
