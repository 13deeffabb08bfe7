package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloodTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 5 * SECOND;
    private final Flood flood = new Flood(() -> now);

    @Test
    void refusesWhatIsMoreThanTheBurst() {
        assertThat(admitted(300)).isEqualTo(200);
        assertThat(flood.isHopeless()).isFalse();
    }

    @Test
    void fillsByAHundredASecondAndNotBeyondTheBurst() {
        assertThat(admitted(200)).isEqualTo(200);
        now += SECOND / 2;
        assertThat(admitted(100)).isEqualTo(50);
        now += 60 * SECOND;
        assertThat(admitted(300)).isEqualTo(200);
    }

    @Test
    void whoGoesOnAlthoughRefusedIsHopeless() {
        admitted(200 + 499);
        assertThat(flood.isHopeless()).isFalse();
        assertThat(flood.admit()).isFalse();
        assertThat(flood.isHopeless()).isTrue();
    }

    @Test
    void refusalsAreForgottenAfterTenSeconds() {
        admitted(200 + 499);
        now += 10 * SECOND + 1;
        admitted(200 + 499);
        assertThat(flood.isHopeless()).isFalse();
    }

    private int admitted(int asked) {
        int admitted = 0;
        for (int i = 0; i < asked; i++) {
            admitted += flood.admit() ? 1 : 0;
        }
        return admitted;
    }
}
