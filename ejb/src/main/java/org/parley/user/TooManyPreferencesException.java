package org.parley.user;

import org.parley.system.ParleyException;

/** A person keeps only so many preferences. */
public class TooManyPreferencesException extends ParleyException {
    private static final long serialVersionUID = 1;

    public TooManyPreferencesException() {
        super("Too many preferences.");
    }
}
