package org.parley.file;

import org.parley.system.ParleyException;

/** A picture says of itself that it has more pixels than anybody's screen or this server's memory could take. */
public class PictureTooLargeException extends ParleyException {
    private static final long serialVersionUID = 1;

    public PictureTooLargeException() {
        super("The picture has too many pixels.");
    }
}
