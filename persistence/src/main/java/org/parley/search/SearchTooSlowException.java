package org.parley.search;

import org.parley.system.ParleyException;

/** A search took too long, or too many are under way: more words make it quicker. */
public class SearchTooSlowException extends ParleyException {
    private static final long serialVersionUID = 1;

    public SearchTooSlowException() {
        super(Kind.TRY_AGAIN, "The search took too long.");
    }
}
