package org.parley.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A page of a table.
 *
 * @param earlier the id of the row before which the page before ends; 0 when this is the first
 * @param later the id of the row behind which the next page begins; 0 when this is the last
 */
public record TablePage<T>(List<T> rows, long earlier, long later) {
    /** Of rows as they were read: up to {@link TableQuery#reads} of them, in the direction of reading. */
    public static <T> TablePage<T> of(TableQuery query, List<T> read, ToLongFunction<T> id) {
        boolean more = read.size() > query.limit();
        List<T> rows = new ArrayList<>(read.subList(0, Math.min(read.size(), query.limit())));
        if (query.backwards()) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new TablePage<>(rows, 0, 0);
        }
        boolean earlier = query.backwards() ? more : query.after() > 0;
        boolean later = query.backwards() || more;
        return new TablePage<>(
                rows, earlier ? id.applyAsLong(rows.get(0)) : 0, later ? id.applyAsLong(rows.get(rows.size() - 1)) : 0);
    }
}
