package org.parley.message;

import java.util.List;
import java.util.Set;

/**
 * The changes of messages in one committed batch, in order of revision within each conversation; they follow the batch's
 * {@link MessagesPosted}. Fired on the journal's thread.
 *
 * @param authorIds who made them, and waits for an answer
 */
public record MessagesChanged(List<MessageEvent> changes, Set<Long> authorIds) {}
