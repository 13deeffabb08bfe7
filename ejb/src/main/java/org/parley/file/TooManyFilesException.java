package org.parley.file;

import org.parley.system.ParleyException;

/** Somebody has uploaded many files and sent none of them. */
public class TooManyFilesException extends ParleyException {
    private static final long serialVersionUID = 1;

    public TooManyFilesException() {
        super(Kind.CONFLICT, "Too many files wait to be sent.");
    }
}
