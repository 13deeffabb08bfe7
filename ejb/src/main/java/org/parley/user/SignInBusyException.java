package org.parley.user;

import org.parley.system.ParleyException;

/** More passwords arrive than can be checked now; the client tries again in some seconds. */
public class SignInBusyException extends ParleyException {
    private static final long serialVersionUID = 1;

    public SignInBusyException() {
        super("Too many sign-ins at once: try again in a few seconds.");
    }
}
