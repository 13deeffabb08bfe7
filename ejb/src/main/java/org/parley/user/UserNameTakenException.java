package org.parley.user;

import org.parley.system.InvalidValueException;

/** Somebody has this user name, however it is written. */
public class UserNameTakenException extends InvalidValueException {
    private static final long serialVersionUID = 1;

    public UserNameTakenException() {
        super("userName", "This user name is taken.");
    }
}
