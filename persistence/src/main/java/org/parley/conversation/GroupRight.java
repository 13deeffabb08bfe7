package org.parley.conversation;

import java.util.Locale;
import org.parley.system.InvalidValueException;

/** Who of a group's members may do something. */
public enum GroupRight {
    ALL,
    MODERATORS;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The right that a word of the protocol means.
     *
     * @param field what it is asked for
     * @throws InvalidValueException when it is no such word
     */
    public static GroupRight of(String field, String word) {
        for (GroupRight each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new InvalidValueException(field, field + " is all or moderators.");
    }
}
