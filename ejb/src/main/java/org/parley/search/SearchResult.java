package org.parley.search;

import org.parley.message.MessageView;

/** A message that was found, the name of its conversation as the caller sees it, and the place of the hit. */
public record SearchResult(MessageView message, String name, Snippet snippet) {}
