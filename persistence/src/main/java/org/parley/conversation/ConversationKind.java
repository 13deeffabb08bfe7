package org.parley.conversation;

import java.util.Locale;

/** Direct: two people, one conversation a pair. Group: a name and any number of members. */
public enum ConversationKind {
    DIRECT,
    GROUP;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
