package org.parley.conversation;

import java.util.Locale;

/** What a member may do in a group; both members of a direct conversation are plain members. */
public enum MembershipRole {
    MEMBER,
    MODERATOR;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
