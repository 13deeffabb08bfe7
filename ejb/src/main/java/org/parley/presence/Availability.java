package org.parley.presence;

import java.util.Locale;

/** What others see of a person: status and live connection together. */
public enum Availability {
    AVAILABLE,
    BUSY,
    UNAVAILABLE;

    /** The word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
