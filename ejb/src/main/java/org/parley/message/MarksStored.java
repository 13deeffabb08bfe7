package org.parley.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far members have read, after it was stored. */
public record MarksStored(List<Mark> marks) {

    /**
     * One member's mark.
     *
     * @param readSeq how far he has read, which never goes back
     * @param unread what was unread for him when the conversation stood at {@code lastSeq}
     * @param unreadFrom the first message that he marked unread again; null for none
     * @param disclosed whether others see more of his reading than before
     */
    public record Mark(
            long conversationId,
            long participantId,
            long readSeq,
            long unread,
            long lastSeq,
            @Nullable Long unreadFrom,
            boolean disclosed) {}
}
