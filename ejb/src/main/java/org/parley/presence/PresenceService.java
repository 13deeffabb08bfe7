package org.parley.presence;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.parley.system.Settings;
import org.parley.system.Tick;
import org.parley.user.LastActive;
import org.parley.user.PersonChanged;
import org.parley.user.StatusService;
import org.parley.user.UserService;

/**
 * Who is there, as others see it. A person is there from his first socket until a grace time after the last one closed,
 * so that changing pages or a short loss of the line shows nobody anything; what he has chosen to be decides what that
 * looks like. Durations are measured by a clock that nobody sets.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PresenceService {
    /** How often it is stored when those were active who are there, in milliseconds: what a crash may take. */
    private static final long STORED_EVERY = 60_000;

    private static final Presence ABSENT = new Presence(Availability.UNAVAILABLE, null);

    /** Those who are there, by id. */
    private final Map<Long, Visit> visits = new ConcurrentHashMap<>();

    /** What others were told of those who are not simply unavailable. */
    private final Map<Long, Presence> told = new ConcurrentHashMap<>();

    /** When people were seen active last, not stored yet. */
    private final Map<Long, Long> unstored = new ConcurrentHashMap<>();

    private long storedAt;

    @Inject
    Settings settings;

    @Inject
    StatusService statuses;

    @Inject
    LastActive lastActive;

    @Inject
    UserService users;

    @Inject
    Event<PresenceChanged> event;

    LongSupplier nanoTime = System::nanoTime;
    LongSupplier clock = System::currentTimeMillis;

    /**
     * One person's stay.
     *
     * @param sockets open now; 0 during the grace time
     * @param closedNanos when the last one closed, by the clock that nobody sets
     * @param activeNanos when he moved last, by the same
     * @param activeAt the same moment in milliseconds since 1970
     */
    private record Visit(int sockets, long closedNanos, long activeNanos, long activeAt) {
        Visit with(int open, long now) {
            return new Visit(open, now, activeNanos, activeAt);
        }
    }

    /** A socket of this person opened. */
    public void connected(long userId) {
        long now = nanoTime.getAsLong();
        visits.compute(
                userId,
                (id, visit) ->
                        visit == null ? new Visit(1, now, now, clock.getAsLong()) : visit.with(visit.sockets + 1, now));
    }

    /** A socket of this person closed. */
    public void disconnected(long userId) {
        long now = nanoTime.getAsLong();
        // What nobody has open any more closes no later than it did.
        visits.computeIfPresent(userId, (id, visit) -> visit.sockets == 0 ? visit : visit.with(visit.sockets - 1, now));
    }

    /** Who is deactivated is gone with the next tick: there is no grace for who cannot come back. */
    void on(@Observes PersonChanged event) {
        if (visits.containsKey(event.participantId())
                && !users.person(event.participantId()).active()) {
            long past = nanoTime.getAsLong() - settings.presenceGrace().toNanos();
            visits.computeIfPresent(event.participantId(), (id, visit) -> visit.with(0, past));
        }
    }

    /** This person moves, on any of his devices. */
    public void active(long userId) {
        long now = nanoTime.getAsLong();
        visits.computeIfPresent(
                userId, (id, visit) -> new Visit(visit.sockets, visit.closedNanos, now, clock.getAsLong()));
    }

    /**
     * All who are not simply unavailable, by id, as others were told last. Who listens already when he asks misses nothing:
     * what has changed since is told to him with the next tick.
     */
    public Map<Long, Presence> present() {
        return Collections.unmodifiableMap(told);
    }

    /** What others see of one person. */
    public Availability of(long userId) {
        Visit visit = visits.get(userId);
        return visit == null ? Availability.UNAVAILABLE : Availability.of(statuses.of(userId));
    }

    /** Ends grace times, and tells what changed, once for all. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        Tick.attempt("Presence was not pushed", this::tell);
        Tick.attempt("When people were active last was not stored", this::store);
    }

    private void tell() {
        Map<Long, Presence> changes = new HashMap<>();
        long grace = settings.presenceGrace().toNanos();
        long idle = settings.presenceIdle().toNanos();
        visits.forEach((id, visit) -> {
            // Who came back meanwhile has another visit, and stays.
            boolean left = visit.sockets == 0 && elapsed(visit.closedNanos) >= grace && visits.remove(id, visit);
            Presence now = left ? ABSENT : seen(id, visit, idle);
            Presence before = told.getOrDefault(id, ABSENT);
            if (now.availability() == Availability.UNAVAILABLE) {
                if (told.remove(id) != null) {
                    long at = visibly(visit.activeAt);
                    unstored.put(id, at);
                    changes.put(id, new Presence(Availability.UNAVAILABLE, at));
                }
            } else if (!now.equals(before)) {
                told.put(id, now);
                changes.put(id, now);
            }
        });
        if (!changes.isEmpty()) {
            event.fire(new PresenceChanged(changes));
        }
    }

    /** Who hides must look as one who was disconnected: such a one was active a grace time ago at the latest. */
    private long visibly(long activeAt) {
        return Math.min(activeAt, clock.getAsLong() - settings.presenceGrace().toMillis());
    }

    private Presence seen(long userId, Visit visit, long idleNanos) {
        boolean idle = elapsed(visit.activeNanos) >= idleNanos;
        return new Presence(Availability.of(statuses.of(userId)), idle ? (Long) visit.activeAt : null);
    }

    private long elapsed(long nanos) {
        return nanoTime.getAsLong() - nanos;
    }

    private void store() {
        long now = clock.getAsLong();
        if (Math.abs(now - storedAt) >= STORED_EVERY) {
            storedAt = now;
            noteVisible();
        }
        Map<Long, Long> times = Map.copyOf(unstored);
        if (!times.isEmpty()) {
            lastActive.seen(times);
            times.forEach(unstored::remove);
        }
    }

    private void noteVisible() {
        told.keySet().forEach(id -> {
            Visit visit = visits.get(id);
            if (visit != null) {
                unstored.put(id, visibly(visit.activeAt));
            }
        });
    }

    @PreDestroy
    void stop() {
        noteVisible();
        Tick.attempt("When people were active last was not stored", this::store);
    }
}
