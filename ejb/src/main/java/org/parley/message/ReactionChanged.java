package org.parley.message;

/**
 * Somebody reacted to a message, or took it back.
 *
 * @param name his name
 * @param count how many have reacted with this emoji now
 */
public record ReactionChanged(
        long conversationId,
        long seq,
        long revision,
        long participantId,
        String name,
        String emoji,
        boolean on,
        long count)
        implements MessageEvent {}
