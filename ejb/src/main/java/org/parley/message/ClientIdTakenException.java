package org.parley.message;

import org.parley.system.ParleyException;

/** The clientId was used for another message. */
public class ClientIdTakenException extends ParleyException {
    private static final long serialVersionUID = 1;

    public ClientIdTakenException() {
        super(Kind.CONFLICT, "This clientId was used for another message.");
    }
}
