package org.parley.user;

import org.parley.system.ParleyException;

/** Somebody else has changed the account since the caller looked at it. */
public class AccountChangedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public AccountChangedException() {
        super(Kind.CONFLICT, "Somebody else has changed this account meanwhile.");
    }
}
