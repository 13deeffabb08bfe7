package org.parley.message;

import org.jspecify.annotations.Nullable;

/**
 * What a new message carries beside its text. Most carry nothing, which is {@link #NONE}: those are stored by a shorter
 * statement.
 *
 * @param replySeq the message of the same conversation that it answers
 * @param forwardedAuthorId who wrote the text first
 */
public record Additions(@Nullable Long replySeq, @Nullable Long forwardedAuthorId, Mentioned mentioned) {
    public static final Additions NONE = new Additions(null, null, Mentioned.NOBODY);

    public boolean isNone() {
        return equals(NONE);
    }
}
