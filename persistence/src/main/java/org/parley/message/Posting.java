package org.parley.message;

import org.jspecify.annotations.Nullable;
import org.parley.conversation.MembershipRole;

/**
 * A message on its way into the journal: checked, not yet numbered.
 *
 * @param clientId at most {@link Message#CLIENT_ID_LENGTH} characters; unique for the author, so that a repeated send
 *     is known
 * @param change the change of membership that this system line tells of, stored in the same transaction
 */
public record Posting(
        long conversationId,
        long authorId,
        String clientId,
        MessageKind kind,
        String text,
        @Nullable MembershipChange change) {

    public static Posting text(long conversationId, long authorId, String clientId, String text) {
        return new Posting(conversationId, authorId, clientId, MessageKind.TEXT, text, null);
    }

    /**
     * Who joins, gets another role, or leaves.
     *
     * @param role what he becomes; null when he leaves
     */
    public record MembershipChange(
            long participantId, @Nullable MembershipRole role) {}
}
