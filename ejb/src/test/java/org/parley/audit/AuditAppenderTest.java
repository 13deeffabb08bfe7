package org.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
class AuditAppenderTest {
    @Test
    void aStepThatFailsIsTriedAgainForEver() {
        AuditAppender appender = new AuditAppender();
        Failing step = new Failing();
        appender.step = step;
        for (int i = 0; i < 50; i++) {
            appender.work();
        }
        assertThat(step.asked).isEqualTo(50);
    }

    private static final class Failing extends AuditStep {
        private int asked;

        @Override
        boolean next() {
            asked++;
            throw new IllegalStateException("cannot be stored");
        }
    }
}
