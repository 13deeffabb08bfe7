package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CalmTest {
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<Long> rests = new ArrayList<>();
    private long now = 17;
    private final Calm calm = new Calm(() -> now, rests::add);

    @Test
    void whoWorksAloneNeverRests() {
        work(50);
        assertThat(rests).isEmpty();
    }

    @Test
    void besideMessagesOneRestsThreeTimesAsLongAsOneWorkedAndNeverLong() {
        calm.written();
        work(10);
        work(500);
        assertThat(rests).containsExactly(30 * MILLISECOND, 200 * MILLISECOND);
    }

    @Test
    void aSecondAfterTheLastMessageItIsCalmAgain() {
        calm.written();
        work(1_000);
        assertThat(rests).isEmpty();
        calm.written();
        work(999);
        assertThat(rests).hasSize(1);
    }

    private void work(long milliseconds) {
        calm.yielding(() -> now += milliseconds * MILLISECOND);
    }
}
