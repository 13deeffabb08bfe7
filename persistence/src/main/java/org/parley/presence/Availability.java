package org.parley.presence;

import java.util.Locale;
import org.parley.user.Status;

/** What others see of a person: status and live connection together. */
public enum Availability {
    AVAILABLE,
    /** Available, and on Livechat. */
    LIVECHAT,
    BUSY,
    /** Not connected, Invisible or Offline: nobody can tell which. */
    UNAVAILABLE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** What a person who is connected looks like with a status. */
    public static Availability of(Status status) {
        return switch (status) {
            case INVISIBLE, OFFLINE -> UNAVAILABLE;
            case BUSY -> BUSY;
            case LIVECHAT, LIVECHAT_CALLBACK -> LIVECHAT;
            case ONLINE, CALLBACK -> AVAILABLE;
        };
    }

    /** The word of the protocol. */
    public String word() {
        return word;
    }
}
