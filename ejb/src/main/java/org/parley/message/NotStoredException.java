package org.parley.message;

import org.parley.system.ParleyException;

/** This one message cannot be stored, whatever is tried; others of its batch were. */
public class NotStoredException extends ParleyException {
    private static final long serialVersionUID = 1;

    public NotStoredException() {
        super(Kind.FAULT, "The message cannot be stored.");
    }
}
