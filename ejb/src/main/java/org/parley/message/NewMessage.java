package org.parley.message;

import org.jspecify.annotations.Nullable;

/**
 * A message that somebody sends.
 *
 * @param clientId made by the sender before his first try and repeated in each later one; 1 to 36 characters of
 *     {@code [A-Za-z0-9-]}
 * @param text as written, up to {@link Message#TEXT_LENGTH} UTF-16 units
 * @param reply the seq of the message of the same conversation that it answers
 */
public record NewMessage(
        long conversationId,
        String clientId,
        String text,
        @Nullable Long reply) {

    /** A message that answers none. */
    public NewMessage(long conversationId, String clientId, String text) {
        this(conversationId, clientId, text, null);
    }
}
