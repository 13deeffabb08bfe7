package org.parley.system;

/**
 * Which page of a table. Pages are found by the row before or behind them, never by counting, so that the last one costs what
 * the first does.
 *
 * @param order the name of a column; empty, or one that the table does not know, for the table's own order
 * @param after the id of the row behind which the page begins, or 0
 * @param before the id of the row before which it ends, or 0; only one of the two is given
 */
public record TableQuery(String order, boolean descending, long after, long before, int limit) {
    /** The id of the row that is beside the page, or 0 for the first page. */
    public long beside() {
        return backwards() ? before : after;
    }

    /** Whether rows are read from the page's end to its beginning. */
    public boolean backwards() {
        return before > 0;
    }

    /** Whether keys grow in the direction of reading. */
    public boolean growing() {
        return descending == backwards();
    }

    /** How many to read: one more than is shown tells whether there is another page. */
    public int reads() {
        return limit + 1;
    }

    public TableQuery next(long id) {
        return new TableQuery(order, descending, id, 0, limit);
    }
}
