package org.parley.conversation;

import org.parley.system.ParleyException;

/** A member asks for what only a moderator or an administrator may, or what no such conversation knows. */
public class NotAllowedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public NotAllowedException() {
        super(Kind.FORBIDDEN, "Your role here does not allow this.");
    }
}
