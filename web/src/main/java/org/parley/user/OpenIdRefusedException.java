package org.parley.user;

import org.parley.system.ParleyException;

/** A way to the OpenID provider leads no further. The message is for the log: it holds no secret and no claim's value. */
class OpenIdRefusedException extends ParleyException {
    private static final long serialVersionUID = 1;
    private final OpenIdRefusal reason;

    OpenIdRefusedException(OpenIdRefusal reason, String message) {
        super(message);
        this.reason = reason;
    }

    OpenIdRefusal reason() {
        return reason;
    }
}
