package org.parley.presence;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.system.Settings;
import org.parley.system.Tick;

/**
 * Who is there. A person is available from his first socket until a grace time after the last one closed, so that
 * changing pages or a short loss of the line shows nobody anything.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PresenceService {
    /** Open sockets of each person who is there, 0 during his grace time. */
    private final Map<Long, Integer> sockets = new ConcurrentHashMap<>();

    /** When the grace time ends of those without a socket, in milliseconds. */
    private final Map<Long, Long> leaving = new ConcurrentHashMap<>();

    /** What changed since the last tick; a person who came and went in between is told once. */
    private final Map<Long, Availability> changed = new ConcurrentHashMap<>();

    @Inject
    Settings settings;

    @Inject
    Event<AvailabilityChanged> event;

    Clock clock = Clock.systemUTC();

    /** A socket of this person opened. */
    public void connected(long userId) {
        sockets.compute(userId, (id, open) -> {
            leaving.remove(id);
            if (open == null) {
                changed.put(id, Availability.AVAILABLE);
                return 1;
            }
            return open + 1;
        });
    }

    /** A socket of this person closed. */
    public void disconnected(long userId) {
        sockets.computeIfPresent(userId, (id, open) -> {
            if (open <= 1) {
                leaving.put(id, clock.millis() + settings.presenceGrace().toMillis());
                return 0;
            }
            return open - 1;
        });
    }

    /** The ids of all who are available now. */
    public List<Long> available() {
        return new ArrayList<>(sockets.keySet());
    }

    /** Ends grace times, and tells what changed, once for all. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        long now = clock.millis();
        leaving.forEach((id, ends) -> {
            if (ends <= now) {
                leave(id);
            }
        });
        Map<Long, Availability> changes = new HashMap<>();
        for (Long id : List.copyOf(changed.keySet())) {
            Availability availability = changed.remove(id);
            if (availability != null) {
                changes.put(id, availability);
            }
        }
        if (!changes.isEmpty()) {
            Tick.attempt("Availability was not pushed", () -> event.fire(new AvailabilityChanged(changes)));
        }
    }

    private void leave(long userId) {
        sockets.computeIfPresent(userId, (id, open) -> {
            if (open > 0 || leaving.remove(id) == null) {
                return open;
            }
            changed.put(id, Availability.UNAVAILABLE);
            return null;
        });
    }
}
