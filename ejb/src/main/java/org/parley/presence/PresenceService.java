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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.parley.system.Settings;
import org.parley.system.Tick;
import org.parley.user.LastActive;
import org.parley.user.PersonChanged;
import org.parley.user.StatusChanged;
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

    /** Those who are there on this node, by id. */
    private final Map<Long, Visit> visits = new ConcurrentHashMap<>();

    /** What this node says of those whom others have seen through it. */
    private final Map<Long, Presence> here = new ConcurrentHashMap<>();

    /** What the other nodes say together. */
    private final Map<Long, Presence> elsewhere = new ConcurrentHashMap<>();

    /** Of whom the other nodes have said something since the last tick. */
    private final Set<Long> heard = ConcurrentHashMap.newKeySet();

    /** Of whom this node says something else than the other nodes know, or has a status that they do not know. */
    private final Set<Long> unsaid = ConcurrentHashMap.newKeySet();

    /** What others were told of those who are not simply unavailable. */
    private final Map<Long, Presence> told = new ConcurrentHashMap<>();

    /** When people were seen active last, not stored yet. */
    private final Map<Long, Long> unstored = new ConcurrentHashMap<>();

    private long storedAt;

    /** When was noted last who is there, by the clock that nobody sets. */
    private long notedNanos;

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
    public void on(@Observes PersonChanged event) {
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
        return visits.containsKey(userId)
                ? Availability.of(statuses.of(userId))
                : elsewhere.getOrDefault(userId, Presence.ABSENT).availability();
    }

    public void on(@Observes StatusChanged event) {
        unsaid.add(event.userId());
    }

    /** Of whom the other nodes do not know what this one says. */
    public Set<Long> unsaid() {
        return Set.copyOf(unsaid);
    }

    /** They know it now, or nobody is there to be told. To be called before the telling: what comes meanwhile is to be told again. */
    public void said(Collection<Long> userIds) {
        unsaid.removeAll(userIds);
    }

    /** They were not told after all. */
    public void notSaid(Collection<Long> userIds) {
        unsaid.addAll(userIds);
    }

    /** The other nodes know nothing of those who are there on this one. */
    public void nothingSaid() {
        here.forEach((id, presence) -> {
            if (presence.isThere()) {
                unsaid.add(id);
            }
        });
    }

    /** What this node says of one person. */
    public Presence here(long userId) {
        return here.getOrDefault(userId, Presence.ABSENT);
    }

    /** Who is there on this node, also when he hides. */
    public Set<Long> visitors() {
        return Set.copyOf(visits.keySet());
    }

    /** What all other nodes say together of these people from now on. */
    public void hear(Map<Long, Presence> said) {
        said.forEach((id, presence) -> {
            if (presence.equals(Presence.ABSENT)) {
                elsewhere.remove(id);
            } else {
                elsewhere.put(id, presence);
            }
            if (presence.isThere()) {
                // When he left this node no longer matters.
                here.computeIfPresent(id, (same, mine) -> mine.isThere() ? mine : null);
            }
        });
        heard.addAll(said.keySet());
    }

    /** Ends grace times, and tells what changed, once for all. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        Tick.attempt("Presence was not pushed", this::tell);
        Tick.attempt("When people were active last was not stored", this::store);
    }

    private void tell() {
        Set<Long> changed = look();
        unsaid.addAll(changed);
        Set<Long> others = Set.copyOf(heard);
        heard.removeAll(others);
        changed.addAll(others);
        Map<Long, Presence> changes = new HashMap<>();
        for (long id : changed) {
            Presence now = everywhere(id);
            if (now.isThere() ? !now.equals(told.put(id, now)) : told.remove(id) != null) {
                changes.put(id, now);
            }
        }
        if (!changes.isEmpty()) {
            event.fire(new PresenceChanged(changes));
        }
    }

    /** Brings {@link #here} up to date; who has changed in it. */
    private Set<Long> look() {
        Set<Long> changed = new HashSet<>();
        long grace = settings.presenceGrace().toNanos();
        long idle = settings.presenceIdle().toNanos();
        visits.forEach((id, visit) -> {
            // Who came back meanwhile has another visit, and stays.
            boolean left = visit.sockets == 0 && elapsed(visit.closedNanos) >= grace && visits.remove(id, visit);
            Presence now = left ? Presence.ABSENT : seen(id, visit, idle);
            Presence before = here(id);
            if (!now.isThere() && before.isThere()) {
                long at = visibly(visit.activeAt);
                unstored.put(id, at);
                here.put(id, new Presence(Availability.UNAVAILABLE, at));
                changed.add(id);
            } else if (now.isThere() && !now.equals(before)) {
                here.put(id, now);
                changed.add(id);
            }
        });
        return changed;
    }

    private Presence everywhere(long userId) {
        Presence mine = here(userId);
        Presence theirs = elsewhere.get(userId);
        if (theirs == null) {
            return mine;
        }
        if (visits.containsKey(userId) && statuses.isHidden(userId)) {
            // He hides, and not all nodes have heard of it yet.
            Long at = theirs.lastActive();
            return mine.and(new Presence(Availability.UNAVAILABLE, visibly(at == null ? clock.getAsLong() : at)));
        }
        return mine.and(theirs);
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

    /** Those who moved since this was done last, and those who had moved just before, whom others see a grace time back. */
    private void noteVisible() {
        long since = elapsed(notedNanos) + settings.presenceGrace().toNanos();
        notedNanos = nanoTime.getAsLong();
        visits.forEach((id, visit) -> {
            if (here(id).isThere() && elapsed(visit.activeNanos) <= since) {
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
