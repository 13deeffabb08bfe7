package org.parley.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index is asked for: messages that fulfil all of it.
 *
 * @param words folded beginnings of words; may be empty when there is an author or {@code file}
 * @param conversationIds where one may read, at least one
 * @param authorId null for everybody
 * @param from not older than this, in milliseconds since 1970-01-01 UTC
 * @param before only what stands behind this place, newest first; {@link #until} for all before a time
 * @param limit at most so many
 */
public record SearchQuery(
        List<String> words,
        List<Long> conversationIds,
        @Nullable Long authorId,
        long from,
        Place before,
        boolean file,
        int limit) {

    /** The place in front of every message that is older than a time. */
    public static Place until(long time) {
        return new Place(time, 0, 0);
    }
}
