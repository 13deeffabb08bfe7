package org.parley.conversation;

import org.parley.system.ParleyException;

/** The other person of a direct conversation was deactivated: what was said stays, nothing is added. */
public class NotWritableException extends ParleyException {
    private static final long serialVersionUID = 1;

    public NotWritableException() {
        super(Kind.FORBIDDEN, "This person is no longer active.");
    }
}
