package org.parley.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A full-text index of all messages. It is derived: whatever it holds can be read again from the messages by their
 * revision, and it knows itself up to which revision of each conversation it has come.
 */
public interface SearchIndex {
    /** Longest time that a search may take, in milliseconds. */
    int PATIENCE = 2_000;

    /**
     * Up to which revision these conversations are indexed; 0 for those it does not know. Where others write the same
     * index, they wait until the caller's transaction has ended.
     */
    Map<Long, Long> positions(Collection<Long> conversationIds);

    /** Takes changed messages, new or known, and the positions that they lead to. */
    void write(Collection<Entry> changed, Map<Long, Long> positions);

    /** Drops all messages of a conversation and its position. */
    void forget(long conversationId);

    /**
     * Finds messages, newest first.
     *
     * @throws SearchTooSlowException when it takes longer than {@link #PATIENCE}
     */
    List<Place> find(SearchQuery query);
}
