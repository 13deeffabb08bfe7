package org.parley.message;

/**
 * A message with its numbers, after the transaction that stored it.
 *
 * @param at milliseconds since 1970-01-01 UTC
 * @param edited true when its text is not the one it was sent with any more
 * @param repeated true when this was a second send of a message that was stored before; then the numbers are the first's
 */
public record StoredMessage(
        long conversationId,
        long seq,
        long ordinal,
        long revision,
        long authorId,
        String clientId,
        MessageKind kind,
        String text,
        long at,
        boolean edited,
        boolean repeated) {

    /** Whether a second send under the same clientId says the same; if not, it is a conflict. */
    public boolean saysTheSameAs(Posting posting) {
        return conversationId == posting.conversationId() && (edited || text.equals(posting.text()));
    }

    StoredMessage asRepeated() {
        return new StoredMessage(
                conversationId, seq, ordinal, revision, authorId, clientId, kind, text, at, edited, true);
    }
}
