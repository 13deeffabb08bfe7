package org.parley.benchmark;

/**
 * How messages are sent.
 *
 * @param inFlight  closed loop: messages without an answer at any time; 0 in an open loop
 * @param perSecond open loop: messages a second, sent at their time whatever comes back; 0 in a closed loop
 */
record Pace(int inFlight, int perSecond) {
    static Pace inFlight(int messages) {
        return new Pace(messages, 0);
    }

    static Pace perSecond(int messages) {
        return new Pace(0, messages);
    }

    boolean isOpen() {
        return perSecond > 0;
    }
}
