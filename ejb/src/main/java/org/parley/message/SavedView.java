package org.parley.message;

/**
 * A message that somebody has put aside for himself.
 *
 * @param conversation what its conversation is called for him
 * @param at when he saved it, milliseconds since 1970-01-01 UTC
 */
public record SavedView(MessageView message, String conversation, long at) {}
