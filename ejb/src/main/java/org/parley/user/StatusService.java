package org.parley.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.system.Transactions;

/**
 * What people have chosen to be. A status is kept over sign-out and restart; a consultant's status ends when its person is
 * no longer enabled for it, or the API feature is switched off.
 */
@ApplicationScoped
public class StatusService {
    /** Changes of one person in a minute; more are a loop and no person. */
    static final int CHANGES_A_MINUTE = 30;

    /** So long it can be told which status somebody had. */
    static final Duration REMEMBERED = Duration.ofDays(180);

    private static final long MINUTE = 60_000;
    private static final int STEP = 100;
    private static final int CACHED_MAX = 100_000;
    private static final Set<Status> DUTIES = EnumSet.of(Status.LIVECHAT, Status.CALLBACK, Status.LIVECHAT_CALLBACK);

    /** Asked at every call of every service, and so held without an end: a change replaces it. */
    private final Cache<Long, Held> statuses =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    private final Cache<Long, List<Status>> choices =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    @Inject
    Transactions transactions;

    @Inject
    FeatureService features;

    @Inject
    Event<StatusChanged> changed;

    LongSupplier clock = System::currentTimeMillis;

    /** A status and since when: of two changes that end at once the later one is held. */
    private record Held(Status status, long since) {
        static Held of(@Nullable UserStatus stored) {
            return stored == null ? new Held(Status.ONLINE, 0) : new Held(stored.status(), stored.changedAt());
        }
    }

    /** What a person has chosen; Online where he never chose. */
    public Status of(long userId) {
        return statuses.get(userId, id -> transactions.get(em -> Held.of(new StatusRepository(em).find(id))))
                .status();
    }

    /** Whether others must not learn that a person is there. */
    public boolean isHidden(long userId) {
        return of(userId).isHidden();
    }

    public boolean isOffline(long userId) {
        return of(userId) == Status.OFFLINE;
    }

    /**
     * A person's own view of it.
     *
     * @throws UserNotFoundException when there is nobody with this id
     */
    public StatusView view(long userId) {
        List<Status> may = choices.get(userId, id -> List.copyOf(transactions.get(em -> choices(user(em, id)))));
        return new StatusView(of(userId), may);
    }

    /**
     * Chooses a status.
     *
     * @throws StatusNotAllowedException for a consultant's status that the person is not enabled for
     * @throws TooManyStatusesException after {@value #CHANGES_A_MINUTE} changes within a minute
     * @throws UserNotFoundException when there is nobody with this id
     */
    public void choose(long userId, Status wanted) {
        change(userId, wanted, true);
    }

    /** Another node may have stored other statuses of these people: what is held of them is asked for anew, and told. */
    public void refresh(Collection<Long> userIds) {
        List<Long> ids = userIds.stream().filter(id -> held(id) != null).toList();
        for (int from = 0; from < ids.size(); from += STEP) {
            List<Long> step = ids.subList(from, Math.min(ids.size(), from + STEP));
            transactions.get(em -> new StatusRepository(em).ofIds(step)).forEach(this::renew);
        }
    }

    /** Computing the same waits for one who is just asking the database. */
    private @Nullable Held held(long userId) {
        return statuses.asMap().compute(userId, (id, held) -> held);
    }

    private void renew(UserStatus stored) {
        Held before = held(stored.userId());
        Held now = Held.of(stored);
        if (before != null && now.since > before.since && statuses.asMap().replace(stored.userId(), before, now)) {
            if (before.status != now.status) {
                changed.fire(new StatusChanged(stored.userId(), before.status, now.status));
            }
        }
    }

    /** Before those who tell people what they may choose now. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StatusChoicesChanged event) {
        // Computing nothing waits for one who is just asking the database.
        event.userIds().forEach(id -> choices.asMap().compute(id, (same, cached) -> null));
        event.userIds().forEach(this::fallBack);
    }

    /** Ends all consultants' statuses that may not be any more: a stop may have come between a switch and its consequence. */
    void fallBack() {
        long after = 0;
        List<Long> ids = onDuty(after);
        while (!ids.isEmpty()) {
            ids.forEach(this::fallBack);
            after = ids.get(ids.size() - 1);
            ids = onDuty(after);
        }
    }

    private List<Long> onDuty(long after) {
        return transactions.get(em -> new StatusRepository(em).usersWith(DUTIES, after, STEP));
    }

    private void fallBack(long userId) {
        boolean over = transactions.get(em -> {
            UserStatus stored = new StatusRepository(em).find(userId);
            return stored != null && !choices(user(em, userId)).contains(stored.status());
        });
        if (over) {
            change(userId, Status.ONLINE, false);
        }
    }

    private void change(long userId, Status wanted, boolean byHimself) {
        Status[] before = new Status[1];
        Held held = transactions.get(em -> {
            // The account's row is the lock: his tabs and an administrator take turns.
            User user = new UserRepository(em).lock(userId);
            if (user == null) {
                throw new UserNotFoundException();
            }
            if (!choices(user).contains(wanted)) {
                throw new StatusNotAllowedException();
            }
            StatusRepository repository = new StatusRepository(em);
            UserStatus stored = repository.existing(userId);
            before[0] = stored.status();
            if (before[0] != wanted) {
                long now = clock.getAsLong();
                if (byHimself && repository.changesAfter(userId, now - MINUTE) >= CHANGES_A_MINUTE) {
                    throw new TooManyStatusesException();
                }
                repository.add(stored.choose(wanted, now));
            }
            return Held.of(stored);
        });
        if (before[0] != wanted) {
            statuses.asMap().merge(userId, held, (one, other) -> one.since() > other.since() ? one : other);
            changed.fire(new StatusChanged(userId, before[0], wanted));
        }
    }

    private Set<Status> choices(User user) {
        boolean api = features.isApiOn();
        Set<Status> choices = EnumSet.noneOf(Status.class);
        for (Status each : Status.values()) {
            boolean enabled = (!each.takesLivechat() || user.livechat()) && (!each.takesCallback() || user.callback());
            if (!DUTIES.contains(each) || (api && enabled)) {
                choices.add(each);
            }
        }
        return choices;
    }

    /** Whom others see, and who changed his status within this time. */
    public List<Long> visibleSince(Duration within) {
        long since = clock.getAsLong() - within.toMillis();
        List<Long> ids = transactions.get(em -> new StatusRepository(em).changedSince(since));
        return ids.stream().filter(id -> !isHidden(id)).toList();
    }

    /** Forgets what happened longer ago than anybody can ask for. */
    void forgetOld() {
        transactions.run(em -> new StatusRepository(em).forgetBefore(clock.getAsLong() - REMEMBERED.toMillis()));
    }

    private static User user(EntityManager em, long userId) {
        User user = new UserRepository(em).find(userId);
        if (user == null) {
            throw new UserNotFoundException();
        }
        return user;
    }
}
