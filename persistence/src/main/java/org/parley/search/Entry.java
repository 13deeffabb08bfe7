package org.parley.search;

import java.util.Set;

/**
 * What an index knows of one message.
 *
 * @param words folded, as {@link Words#folded} gives them
 * @param file whether a file is attached
 */
public record Entry(Place place, long authorId, Set<String> words, boolean file) {
    /** Whether there is nothing to find it by, as with a deleted message: then the index drops it. */
    boolean isEmpty() {
        return words.isEmpty() && !file;
    }
}
