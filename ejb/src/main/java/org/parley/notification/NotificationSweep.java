package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.parley.system.Calm;
import org.parley.system.Transactions;

/** Removes entries that are too old, or too many for one person, in steps that hold nobody up. */
@ApplicationScoped
public class NotificationSweep {
    /** How long an entry is kept. */
    static final Duration AGE = Duration.ofDays(90);

    private static final int ENTRIES_A_STEP = 200;
    private static final int PEOPLE_A_STEP = 50;

    @Inject
    Transactions transactions;

    @Inject
    Calm calm;

    LongSupplier clock = System::currentTimeMillis;

    void sweep() {
        long than = clock.getAsLong() - AGE.toMillis();
        List<Long> old = older(than);
        while (!old.isEmpty()) {
            remove(old);
            old = older(than);
        }
        List<Object[]> people = crowded(0);
        while (!people.isEmpty()) {
            people.forEach(row -> removeOldest((Long) row[0], (Long) row[1] - Notification.MOST));
            people = crowded((Long) people.get(people.size() - 1)[0]);
        }
    }

    private List<Long> older(long than) {
        return transactions.get(em -> new NotificationRepository(em).older(than, ENTRIES_A_STEP));
    }

    private List<Object[]> crowded(long after) {
        return transactions.get(
                em -> new NotificationRepository(em).peopleWithMoreThan(Notification.MOST, after, PEOPLE_A_STEP));
    }

    private void removeOldest(long userId, long count) {
        for (long left = count; left > 0; left -= ENTRIES_A_STEP) {
            int most = (int) Math.min(left, ENTRIES_A_STEP);
            remove(transactions.get(em -> new NotificationRepository(em).oldest(userId, most)));
        }
    }

    private void remove(List<Long> ids) {
        calm.yielding(() -> transactions.run(em -> new NotificationRepository(em).remove(ids)));
    }
}
