package org.parley.message;

import java.util.List;

/** Who began or stopped typing since it was told last. */
public record TypingChanged(List<Typing> changes) {
    /** One of them. */
    public record Typing(long conversationId, long participantId, boolean on) {}
}
