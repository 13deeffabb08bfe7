package org.parley.message;

/** A person saved a message for himself, or took it from the list. Fired inside the transaction. */
public record SavedChanged(long userId, long conversationId, long seq, boolean on) {}
