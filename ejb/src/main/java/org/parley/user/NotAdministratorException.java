package org.parley.user;

import org.parley.system.ParleyException;

/** Only an active administrator may do this. */
public class NotAdministratorException extends ParleyException {
    private static final long serialVersionUID = 1;

    public NotAdministratorException() {
        super("Only administrators may do this.");
    }
}
