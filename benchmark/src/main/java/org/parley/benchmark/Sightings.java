package org.parley.benchmark;

/** What one socket heard of the availability of others: how often, and of how many changes. */
final class Sightings {
    private int events;
    private int changes;

    /** One {@code presence} event came. */
    void heard(byte[] event) {
        events++;
        for (byte each : event) {
            changes += each == '[' ? 1 : 0;
        }
        changes--; // the list's own bracket
    }

    int events() {
        return events;
    }

    /** How many comings and goings were told. */
    int changes() {
        return changes;
    }
}
