package org.parley.message;

import java.util.Set;

/** A deleted group is there again for these people. Fired after the commit, on the thread of who restored it. */
public record GroupRestored(long conversationId, Set<Long> memberIds) {}
