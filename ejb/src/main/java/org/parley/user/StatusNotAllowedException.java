package org.parley.user;

import org.parley.system.ParleyException;

/** A consultant's status, and the person is not enabled for it, or the API feature is off. */
public class StatusNotAllowedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public StatusNotAllowedException() {
        super(Kind.FORBIDDEN, "You are not enabled for this status.");
    }
}
