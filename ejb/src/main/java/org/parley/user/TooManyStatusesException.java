package org.parley.user;

import org.parley.system.ParleyException;

/** A person changes his status more often than anybody means to. */
public class TooManyStatusesException extends ParleyException {
    private static final long serialVersionUID = 1;

    public TooManyStatusesException() {
        super(Kind.TRY_AGAIN, "Your status changed very often just now. Try again in a minute.");
    }
}
