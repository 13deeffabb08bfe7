package org.parley.message;

import java.util.Set;

/** A group is gone for these people, who were its members. Fired on the journal's thread, after the commit. */
public record GroupDeleted(long conversationId, Set<Long> memberIds) {}
