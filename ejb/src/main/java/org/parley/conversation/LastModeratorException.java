package org.parley.conversation;

import org.parley.system.ParleyException;

/** A group's last moderator wants to leave without naming another. */
public class LastModeratorException extends ParleyException {
    private static final long serialVersionUID = 1;

    public LastModeratorException() {
        super(Kind.FORBIDDEN, "The last moderator names another one before leaving.");
    }
}
