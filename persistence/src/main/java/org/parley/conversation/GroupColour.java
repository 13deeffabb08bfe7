package org.parley.conversation;

import java.util.Locale;
import org.parley.system.InvalidValueException;

/** What a group's avatar may look like; css/tokens.css knows each by its word. */
public enum GroupColour {
    RED,
    ORANGE,
    OLIVE,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValueException when it is no word of the protocol */
    public static GroupColour of(String word) {
        for (GroupColour each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new InvalidValueException("colour", "There is no such colour.");
    }
}
