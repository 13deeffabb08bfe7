package org.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.notification.NotificationsStored.Stored;
import org.parley.system.FiredEvents;

@SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
class NotifierTest {
    private final FiredEvents<NotificationsStored> stored = new FiredEvents<>();
    private final Scripted step = new Scripted();
    private final Notifier notifier = new Notifier();

    @BeforeEach
    void inject() {
        notifier.step = step;
        notifier.stored = stored;
        notifier.nudge = new NoticeNudge();
        // Who stops rests no more: a test need not wait.
        notifier.stop();
    }

    @Test
    void aNoticeThatNothingCanBeMadeOfIsGivenUpAndThoseBehindItAreNot() {
        step.failure = new IllegalStateException("cannot be stored");
        for (int i = 0; i < Notifier.TRIES; i++) {
            notifier.work();
        }
        assertThat(step.dropped).isEqualTo(1);
        assertThat(step.asked).startsWith(50, 1, 1);
        step.failure = null;
        notifier.work();
        assertThat(stored.fired()).hasSize(1);
        notifier.work();
        assertThat(step.asked).endsWith(50);
    }

    @Test
    void nothingIsGivenUpWhileTheDatabaseIsAway() {
        step.failure = new IllegalStateException(new SQLException("away", "08006"));
        for (int i = 0; i < Notifier.TRIES * 3; i++) {
            notifier.work();
        }
        assertThat(step.dropped).isZero();
    }

    private static final class Scripted extends NoticeStep {
        private final List<Integer> asked = new ArrayList<>();
        private @Nullable RuntimeException failure;
        private int dropped;

        @Override
        Done next(int notices) {
            asked.add(notices);
            if (failure != null) {
                throw failure;
            }
            return new Done(List.of(new Stored(1, null, 7L)), false);
        }

        @Override
        void drop() {
            dropped++;
        }
    }
}
