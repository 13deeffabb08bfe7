package org.parley.system;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A clock that the test sets, in milliseconds since 1970-01-01 UTC. */
public final class TestClock extends Clock {
    private final LongSupplier now;

    public TestClock(LongSupplier now) {
        this.now = now;
    }

    @Override
    public long millis() {
        return now.getAsLong();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times here are UTC");
    }
}
