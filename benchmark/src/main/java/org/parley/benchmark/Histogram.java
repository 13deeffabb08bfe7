package org.parley.benchmark;

import java.time.Duration;

/** Counts durations in steps that grow with them: at most 1 % wide, from a nanosecond to years, in constant memory. */
final class Histogram {
    private static final int STEP_BITS = 7;
    private static final int STEPS = 1 << STEP_BITS;

    private final long[] counts = new long[STEPS * (Long.SIZE - STEP_BITS + 1)];
    private long count;
    private long max;

    /** Counts a duration in nanoseconds; negative ones count as 0. */
    void record(long nanos) {
        long value = Math.max(0, nanos);
        counts[index(value)]++;
        count++;
        max = Math.max(max, value);
    }

    long count() {
        return count;
    }

    /** The longest duration. */
    Duration max() {
        return Duration.ofNanos(max);
    }

    /** The duration that this share (0 to 1) of all does not pass, or 0 when there are none. */
    Duration percentile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Duration.ofNanos(Math.min(max, upper(i)));
            }
        }
        return Duration.ZERO;
    }

    private static int index(long value) {
        int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(value | 1) - STEP_BITS);
        return shift * STEPS + (int) (value >>> shift);
    }

    /** The largest value that is counted at this index. Indexes from 128 on hold values whose leading bit is set. */
    private static long upper(int index) {
        int shift = Math.max(0, index / STEPS - 1);
        return ((index - shift * STEPS + 1L) << shift) - 1;
    }
}
