package org.parley.file;

import org.parley.system.ParleyException;

/** The disk is nearly full, and messages need what is left more than files do. */
public class NoRoomException extends ParleyException {
    private static final long serialVersionUID = 1;

    public NoRoomException() {
        super(Kind.TRY_AGAIN, "The disk is nearly full.");
    }
}
