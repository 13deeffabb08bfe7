package org.parley.message;

/** How many have reacted to a message with an emoji, and whether the reader is one of them. */
public record ReactionView(String emoji, long count, boolean mine) {}
