package org.parley.conversation;

import java.util.Locale;
import org.parley.system.InvalidValueException;

/** What a member may do in a group; both members of a direct conversation are plain members. */
public enum MembershipRole {
    MEMBER,
    MODERATOR,
    /** Reads and leaves. */
    READER;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who has this role may do what a group allows these members. */
    public boolean may(GroupRight right) {
        return this == MODERATOR || (this == MEMBER && right == GroupRight.ALL);
    }

    /** @throws InvalidValueException when it is no word of the protocol */
    public static MembershipRole of(String word) {
        for (MembershipRole each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new InvalidValueException("role", "A role is member, moderator or reader.");
    }
}
