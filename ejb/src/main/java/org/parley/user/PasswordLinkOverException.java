package org.parley.user;

import org.parley.system.ParleyException;

/** There is no such link for a password, or it was used, replaced, or its time is over. */
public class PasswordLinkOverException extends ParleyException {
    private static final long serialVersionUID = 1;

    public PasswordLinkOverException() {
        super(Kind.NOT_FOUND, "This link is no longer valid.");
    }
}
