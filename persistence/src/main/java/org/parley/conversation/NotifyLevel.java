package org.parley.conversation;

import java.util.Locale;
import org.parley.system.InvalidValueException;

/** Which messages of a conversation a member wants to be notified of. */
public enum NotifyLevel {
    ALL,
    /** Only those that mention him, or all. */
    MENTIONS,
    NOTHING;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValueException when it is no word of the protocol */
    public static NotifyLevel of(String word) {
        for (NotifyLevel each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new InvalidValueException("level", "A level is all, mentions or nothing.");
    }
}
