package org.parley.message;

import org.parley.system.ParleyException;

/** Nothing was stored for now: the queue is full, the database is away, or the disk is nearly full. */
public class TryAgainException extends ParleyException {
    private static final long serialVersionUID = 1;

    public TryAgainException(String why) {
        super(Kind.TRY_AGAIN, why);
    }
}
