package org.parley.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param query words, of which each need only be begun; may be blank when there is an author or {@code file}
 * @param conversationId null for all that one may read
 * @param from not older, in milliseconds since 1970-01-01 UTC
 * @param to older than this
 * @param before the cursor of the page before; null for the first page
 */
public record SearchTerms(
        String query,
        @Nullable Long conversationId,
        @Nullable Long authorId,
        @Nullable Long from,
        @Nullable Long to,
        boolean file,
        @Nullable String before) {}
