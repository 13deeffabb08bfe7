/**
 * Shows the server's rendering of a message. The only place where HTML becomes nodes: it was sanitised where it was made,
 * and the page's policy lets nothing in it run.
 */
export function showHtml(node, html) {
  node.innerHTML = html;
}
