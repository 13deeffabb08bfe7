package org.parley.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;

/** What one socket heard of the availability of others: how often, and of how many changes. */
final class Sightings {
    private static final long SECOND = 1_000_000_000;

    /** The server's tick is a timer's: one that is late makes the next seem early. */
    private static final long EARLY = SECOND / 4;

    private final Deque<Long> lately = new ArrayDeque<>();
    private int events;
    private int changes;
    private int mostInASecond;

    /** One {@code presence} event came. */
    void heard(byte[] event, long now) {
        events++;
        for (byte each : event) {
            changes += each == '[' ? 1 : 0;
        }
        changes--; // the list's own bracket
        lately.addLast(now);
        while (now - lately.getFirst() >= SECOND - EARLY) {
            lately.removeFirst();
        }
        mostInASecond = Math.max(mostInASecond, lately.size());
    }

    int events() {
        return events;
    }

    /** How many comings and goings were told. */
    int changes() {
        return changes;
    }

    /** How many events came within one second at most. */
    int mostInASecond() {
        return mostInASecond;
    }
}
