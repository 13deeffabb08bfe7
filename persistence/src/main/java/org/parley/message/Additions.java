package org.parley.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new message carries beside its text. Most carry nothing, which is {@link #NONE}: those are stored by a shorter
 * statement.
 *
 * @param replySeq the message of the same conversation that it answers
 * @param forwardedAuthorId who wrote the text first
 * @param files ids of whole files that the author may send, in their order
 */
public record Additions(
        @Nullable Long replySeq, @Nullable Long forwardedAuthorId, Mentioned mentioned, List<Long> files) {
    public static final Additions NONE = new Additions(null, null, Mentioned.NOBODY, List.of());

    public Additions {
        files = List.copyOf(files);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
