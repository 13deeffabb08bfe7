package org.parley.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results, newest first.
 *
 * @param cursor what the next page begins with; null when there is none
 * @param complete false while the index is still being built, so that something may be missing
 */
public record SearchPage(
        List<SearchResult> results, @Nullable String cursor, boolean complete) {}
