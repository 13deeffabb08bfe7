package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private boolean overrun;

    void on(@Observes MessagesPosted event) {
        event.messages().forEach(each -> add(each.conversationId()));
    }

    synchronized void add(long id) {
        if (ids.size() < MOST) {
            ids.add(id);
        } else {
            overrun |= !ids.contains(id);
        }
        notifyAll();
    }

    /** Takes those that wait longest, or waits for one, up to so many milliseconds. */
    synchronized List<Long> take(int most, long millis) throws InterruptedException {
        if (ids.isEmpty() && millis > 0) {
            wait(millis);
        }
        List<Long> taken = new ArrayList<>();
        for (Iterator<Long> each = ids.iterator(); each.hasNext() && taken.size() < most; ) {
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }

    /** Lets whoever waits look about. */
    synchronized void wake() {
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Whether nudges were lost since this was asked last. */
    synchronized boolean wasOverrun() {
        boolean was = overrun;
        overrun = false;
        return was;
    }
}
