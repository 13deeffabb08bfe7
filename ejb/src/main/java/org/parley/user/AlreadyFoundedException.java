package org.parley.user;

import org.parley.system.ParleyException;

/** The first administrator exists, or the link's time is over. */
public class AlreadyFoundedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public AlreadyFoundedException() {
        super("This link is not valid any more.");
    }
}
