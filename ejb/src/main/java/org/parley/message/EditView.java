package org.parley.message;

/** A text that an edit has replaced, and when it was written, in milliseconds since 1970-01-01 UTC. */
public record EditView(long at, String text) {}
