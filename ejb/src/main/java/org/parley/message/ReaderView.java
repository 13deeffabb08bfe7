package org.parley.message;

/** Somebody who has read a message, and when he first had, in milliseconds since 1970-01-01 UTC. */
public record ReaderView(long participantId, String name, long at) {}
