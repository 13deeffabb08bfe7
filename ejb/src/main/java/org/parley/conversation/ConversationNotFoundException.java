package org.parley.conversation;

import org.parley.system.ParleyException;

/** There is no such conversation, or the caller is no member of it: he cannot tell the two apart. */
public class ConversationNotFoundException extends ParleyException {
    private static final long serialVersionUID = 1;

    public ConversationNotFoundException() {
        super(Kind.NOT_FOUND, "There is no such conversation.");
    }
}
