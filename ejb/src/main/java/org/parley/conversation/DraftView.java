package org.parley.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed in a conversation and not sent.
 *
 * @param text empty when there is nothing any more
 * @param reply the seq of the message that it answers
 * @param at when it was typed, milliseconds since 1970-01-01 UTC
 */
public record DraftView(
        long conversationId, String text, @Nullable Long reply, long at) {
    static DraftView of(Draft draft) {
        return new DraftView(draft.conversationId(), draft.text(), draft.replySeq(), draft.writtenAt());
    }
}
