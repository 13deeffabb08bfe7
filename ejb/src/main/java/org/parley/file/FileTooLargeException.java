package org.parley.file;

import org.parley.system.InvalidValueException;

/** A file is over the operator's limit; said before the first byte of it is sent. */
public class FileTooLargeException extends InvalidValueException {
    private static final long serialVersionUID = 1;

    /** @param limit in bytes */
    public FileTooLargeException(long limit) {
        super("size", "A file has at most " + limit + " bytes.");
    }
}
