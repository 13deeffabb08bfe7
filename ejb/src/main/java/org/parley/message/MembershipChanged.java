package org.parley.message;

import org.jspecify.annotations.Nullable;
import org.parley.conversation.MembershipRole;

/**
 * Somebody joined a conversation, got another role in it, or left it; its line was stored with it, at {@code seq}. Fired on the journal's thread.
 *
 * @param role null when he left
 * @param everyone whether the conversation has all people
 */
public record MembershipChanged(
        long conversationId,
        long participantId,
        String name,
        @Nullable MembershipRole role,
        long seq,
        int memberCount,
        boolean everyone) {}
