package org.parley.conversation;

/** How a conversation stands in one member's panel changed: favourite, muted or hidden. */
public record ConversationChanged(long conversationId, long participantId) {}
