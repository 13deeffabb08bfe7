package org.parley.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.file.Attachment;

/**
 * A message that somebody sends.
 *
 * @param clientId made by the sender before his first try and repeated in each later one; 1 to 36 characters of
 *     {@code [A-Za-z0-9-]}
 * @param text as written, up to {@link Message#TEXT_LENGTH} UTF-16 units
 * @param reply the seq of the message of the same conversation that it answers
 * @param files ids of the author's own whole files, at most {@link Attachment#MOST}; the text may be empty then
 */
public record NewMessage(
        long conversationId,
        String clientId,
        String text,
        @Nullable Long reply,
        List<Long> files) {
    public NewMessage {
        files = List.copyOf(files);
    }

    /** A message that answers none and has no files. */
    public NewMessage(long conversationId, String clientId, String text) {
        this(conversationId, clientId, text, null, List.of());
    }
}
