package org.parley.message;

/**
 * Somebody pinned a message for all, or took the pin away.
 *
 * @param name his name
 * @param at milliseconds since 1970-01-01 UTC
 */
public record PinChanged(
        long conversationId, long seq, long revision, long participantId, String name, boolean on, long at)
        implements MessageEvent {}
