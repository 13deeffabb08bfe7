package org.parley.message;

import java.util.List;

/** How far members have read, after it was stored. */
public record MarksStored(List<Mark> marks) {

    /**
     * One member's mark.
     *
     * @param unread what was unread for him when the conversation stood at {@code lastSeq}
     */
    public record Mark(long conversationId, long participantId, long readSeq, long unread, long lastSeq) {}
}
