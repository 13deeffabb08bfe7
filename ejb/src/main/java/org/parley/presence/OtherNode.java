package org.parley.presence;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What this node knows of another one. */
final class OtherNode {
    private final Map<Long, Presence> people = new HashMap<>();
    private long beat;
    private long read;
    private int missed;

    /** One that was not known yet. */
    OtherNode(long beat) {
        this.beat = beat;
    }

    /** The last beat that was seen. */
    long beat() {
        return beat;
    }

    /** Until which of its beats it was read who is there. */
    long read() {
        return read;
    }

    /** How often this node has renewed its own beat since. */
    int missed() {
        return missed;
    }

    /** By id; who has left is in it, unavailable. */
    Map<Long, Presence> people() {
        return Collections.unmodifiableMap(people);
    }

    void miss() {
        missed++;
    }

    void hear(Map<Long, Presence> news, long to) {
        people.putAll(news);
        beat = to;
        read = to;
        missed = 0;
    }
}
