package org.parley.conversation;

import org.parley.system.ParleyException;

/** A member asks for what only a moderator may. */
public class NotAllowedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public NotAllowedException() {
        super(Kind.FORBIDDEN, "Only a moderator may do this.");
    }
}
