package org.parley.conversation;

import java.util.List;

/**
 * A conversation was created. Fired inside the transaction, so that the first line of a group is stored with it;
 * whoever tells people about it listens after success.
 */
public record ConversationCreated(
        long conversationId, ConversationKind kind, long creatorId, List<Long> memberIds, long at) {}
