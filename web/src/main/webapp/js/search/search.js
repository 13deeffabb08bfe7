/**
 * Puts the search on the page. Its box is fetched with the first wish for it.
 * @param chat the parts of the chat, see chat.js; gets `search(conversationId)`
 * @returns {function()} opens the search of all conversations
 */
export function startSearch(shell, chat) {
  let box = null;
  const open = async (conversationId = null) => {
    const { SearchBox } = await import('./search-box.js');
    if (!box) document.body.append((box = new SearchBox(chat)));
    box.open(conversationId);
  };
  chat.search = (conversationId) => open(conversationId);
  shell.querySelector('.panel-search').addEventListener('click', () => open());
  return () => open();
}
