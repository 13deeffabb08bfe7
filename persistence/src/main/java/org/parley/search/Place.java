package org.parley.search;

/**
 * A message's place among all: results are ordered by it, newest first. The two ids make it whole, because a batch of
 * the journal is stored at one time.
 *
 * @param at milliseconds since 1970-01-01 UTC
 */
public record Place(long at, long conversationId, long seq) {}
