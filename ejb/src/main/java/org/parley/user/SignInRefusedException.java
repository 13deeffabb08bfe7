package org.parley.user;

import org.parley.system.ParleyException;

/** User name or password is wrong: the same answer whichever it is, and for deactivated people too. */
public class SignInRefusedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public SignInRefusedException() {
        super("User name or password is wrong.");
    }
}
