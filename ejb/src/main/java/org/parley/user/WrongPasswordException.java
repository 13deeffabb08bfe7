package org.parley.user;

import org.parley.system.ParleyException;

/** Who wants to change a password does not know the current one. */
public class WrongPasswordException extends ParleyException {
    private static final long serialVersionUID = 1;

    public WrongPasswordException() {
        super("The current password is wrong.");
    }
}
