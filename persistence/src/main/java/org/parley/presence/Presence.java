package org.parley.presence;

import org.jspecify.annotations.Nullable;

/**
 * What others see of a person.
 *
 * @param lastActive when they saw him active last, in milliseconds since 1970: of one who is unavailable, or has not moved
 *     for a while; null for all others
 */
public record Presence(Availability availability, @Nullable Long lastActive) {
    /** One of whom nothing is known. */
    public static final Presence ABSENT = new Presence(Availability.UNAVAILABLE, null);

    public boolean isThere() {
        return availability != Availability.UNAVAILABLE;
    }

    /**
     * The same person seen from two places. He is there when he is at one of them, and moves when he moves at one of them;
     * what this one says of his status counts.
     */
    public Presence and(Presence other) {
        if (isThere() != other.isThere()) {
            return isThere() ? this : other;
        }
        Long mine = lastActive;
        Long others = other.lastActive;
        if (mine != null && others != null) {
            return new Presence(availability, Math.max(mine, others));
        }
        // Of one who is there no time says that he moves, of one who is not that nothing is known.
        return new Presence(availability, isThere() ? null : mine == null ? others : mine);
    }
}
