package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parley.message.MessagesChanged;
import org.parley.message.MessagesPosted;

/**
 * Which conversations the index has to look at. What changed in them it reads from the database: an event is no more
 * than a nudge, and one that is lost only makes the next look wider.
 */
@ApplicationScoped
public class ChangedConversations {
    /** More waiting ones are not remembered: then all conversations are looked at. */
    static final int MOST = 10_000;

    private final Set<Long> ids = new LinkedHashSet<>();
    private final Semaphore nudges = new Semaphore(0);
    private boolean overrun;

    void on(@Observes MessagesPosted event) {
        event.messages().forEach(each -> add(each.conversationId()));
    }

    void on(@Observes MessagesChanged event) {
        event.changes().forEach(each -> add(each.conversationId()));
    }

    void add(long id) {
        synchronized (ids) {
            if (ids.size() < MOST) {
                ids.add(id);
            } else {
                overrun |= !ids.contains(id);
            }
        }
        wake();
    }

    /** Takes those that wait longest, or waits for one, up to so many milliseconds. */
    List<Long> take(int most, long millis) throws InterruptedException {
        if (isEmpty() && nudges.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
        synchronized (ids) {
            List<Long> taken = ids.stream().limit(most).toList();
            taken.forEach(ids::remove);
            return taken;
        }
    }

    /** Lets whoever waits look about. */
    void wake() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    boolean isEmpty() {
        synchronized (ids) {
            return ids.isEmpty();
        }
    }

    /** Whether nudges were lost since this was asked last. */
    boolean wasOverrun() {
        synchronized (ids) {
            boolean was = overrun;
            overrun = false;
            return was;
        }
    }
}
