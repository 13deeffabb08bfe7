package org.parley.message;

import org.jspecify.annotations.Nullable;

/**
 * A message's text is another one now, or the message was deleted.
 *
 * @param text empty when it was deleted
 * @param html the text's rendering; null for a plain text
 * @param editedAt milliseconds since 1970-01-01 UTC
 * @param deletedAt null unless it was deleted, and then it has neither reactions nor a quote any more, and is not pinned
 */
public record TextChanged(
        long conversationId,
        long seq,
        long revision,
        String text,
        @Nullable String html,
        @Nullable Long editedAt,
        @Nullable Long deletedAt,
        Mentioned mentioned)
        implements MessageEvent {}
