package org.parley.user;

import org.parley.system.ParleyException;

/** Somebody who is Offline asks for what belongs to the chat. */
public class OfflineException extends ParleyException {
    private static final long serialVersionUID = 1;

    public OfflineException() {
        super(Kind.OFFLINE, "You are offline: choose another status first.");
    }
}
