package org.parley.message;

import org.parley.system.ParleyException;

/** There is no such message in this conversation, or it was deleted. */
public class MessageNotFoundException extends ParleyException {
    private static final long serialVersionUID = 1;

    public MessageNotFoundException() {
        super(Kind.NOT_FOUND, "There is no such message, or it was deleted.");
    }
}
