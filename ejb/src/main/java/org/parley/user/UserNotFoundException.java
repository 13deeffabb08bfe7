package org.parley.user;

import org.parley.system.ParleyException;

/** There is no such person. */
public class UserNotFoundException extends ParleyException {
    private static final long serialVersionUID = 1;

    public UserNotFoundException() {
        super("There is no such person.");
    }
}
