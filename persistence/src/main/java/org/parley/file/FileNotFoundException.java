package org.parley.file;

import org.parley.system.ParleyException;

/** There is no such file, or not for him: which of the two nobody is told. */
public class FileNotFoundException extends ParleyException {
    private static final long serialVersionUID = 1;

    public FileNotFoundException() {
        super(Kind.NOT_FOUND, "There is no such file.");
    }
}
