package org.parley.push;

import java.util.function.LongSupplier;

/** How much one socket may ask: a bucket that fills with time. Used by the socket's own thread alone. */
final class Flood {
    private static final int BURST = 200;
    private static final double PER_NANOSECOND = 100 / 1e9;

    /** A client that goes on although it was refused this often in ten seconds is closed. */
    private static final int REFUSED = 500;

    private static final long REFUSED_WITHIN = 10_000_000_000L;

    private final LongSupplier clock;
    private double left = BURST;
    private long filledAt;
    private int refused;
    private long refusedSince;

    Flood() {
        this(System::nanoTime);
    }

    /** @param clock nanoseconds */
    Flood(LongSupplier clock) {
        this.clock = clock;
        this.filledAt = clock.getAsLong();
    }

    /** Takes one command's share; false when there is none. */
    synchronized boolean admit() {
        long now = clock.getAsLong();
        left = Math.min(BURST, left + (now - filledAt) * PER_NANOSECOND);
        filledAt = now;
        if (left >= 1) {
            left--;
            return true;
        }
        if (refused == 0 || now - refusedSince > REFUSED_WITHIN) {
            refused = 0;
            refusedSince = now;
        }
        refused++;
        return false;
    }

    synchronized boolean isHopeless() {
        return refused >= REFUSED;
    }
}
