/** Puts the number of unread messages before the page's title, the same in every tab. */
export function countInTitle(conversations) {
  const title = document.title;
  conversations.changed.add(() => {
    const { unread } = conversations;
    const wanted = unread > 0 ? `(${unread}) ${title}` : title;
    if (document.title !== wanted) document.title = wanted;
  });
}
