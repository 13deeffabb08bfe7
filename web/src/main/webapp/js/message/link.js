const FORM = /^#c(\d+)\.(\d+)$/;

/** The address that opens a conversation at a message, for whoever is a member of it. */
export function linkTo(conversationId, seq) {
  return `${location.origin}${document.querySelector('parley-panel').dataset.base ?? ''}/index.xhtml#c${conversationId}.${seq}`;
}

/** What an address' hash asks for: `{conversationId, seq}`, or null. */
export function linked(hash) {
  const found = FORM.exec(hash);
  return found && { conversationId: Number(found[1]), seq: Number(found[2]) };
}
