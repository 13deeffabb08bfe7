package org.parley.conversation;

/** A person typed something else in a conversation. Fired inside the transaction. */
public record DraftChanged(long userId, DraftView draft) {}
