package org.parley.user;

import org.parley.system.ParleyException;

/**
 * Nobody takes away his own access or his own role of an administrator. As who does it to others stays one, there is always
 * one left.
 */
public class OwnAccountException extends ParleyException {
    private static final long serialVersionUID = 1;

    public OwnAccountException() {
        super(Kind.FORBIDDEN, "Only another administrator can do this to you.");
    }
}
