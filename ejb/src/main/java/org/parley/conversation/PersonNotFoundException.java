package org.parley.conversation;

import org.parley.system.ParleyException;

/** There is no such person to talk to. */
public class PersonNotFoundException extends ParleyException {
    private static final long serialVersionUID = 1;

    public PersonNotFoundException() {
        super(Kind.NOT_FOUND, "There is no such person.");
    }
}
