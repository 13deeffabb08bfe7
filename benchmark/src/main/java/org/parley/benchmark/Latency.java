package org.parley.benchmark;

import java.time.Duration;

/** Times in milliseconds: half, 99 % and 99.9 % of all did not take longer; none took longer than max. */
public record Latency(double p50, double p99, double p999, double max) {
    /** Nothing was timed. */
    public static final Latency NONE = new Latency(0, 0, 0, 0);

    static Latency of(Histogram histogram) {
        return new Latency(
                millis(histogram.percentile(0.5)),
                millis(histogram.percentile(0.99)),
                millis(histogram.percentile(0.999)),
                millis(histogram.max()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
