package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private final Histogram histogram = new Histogram();

    @Test
    void nothingHasNoDuration() {
        assertThat(histogram.percentile(0.99)).isEqualTo(Duration.ZERO);
    }

    @Test
    void percentilesAreRightToOnePercent() {
        for (long nanos = 1; nanos <= 1_000_000; nanos++) {
            histogram.record(nanos);
        }
        for (double share : new double[] {0.0001, 0.01, 0.5, 0.99, 0.999}) {
            double exact = share * 1_000_000;
            assertThat((double) histogram.percentile(share).toNanos()).isCloseTo(exact, within(exact / 100));
        }
        assertThat(histogram.percentile(1)).isEqualTo(Duration.ofMillis(1));
        assertThat(histogram.count()).isEqualTo(1_000_000);
    }

    @Test
    void theLongestAndTheImpossibleAreCounted() {
        histogram.record(Long.MAX_VALUE);
        histogram.record(-5);
        assertThat(histogram.percentile(0.5)).isEqualTo(Duration.ZERO);
        assertThat(histogram.max().toNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(histogram.percentile(1).toNanos()).isEqualTo(Long.MAX_VALUE);
    }
}
