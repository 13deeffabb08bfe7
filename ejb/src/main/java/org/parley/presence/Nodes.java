package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.parley.system.Settings;
import org.parley.system.Tick;
import org.parley.system.Transactions;
import org.parley.user.StatusService;

/**
 * This node among those that share the database: says who is there on it, and hears who is there on the others. It has a
 * thread of its own apart from {@link PresenceService}, so that nobody's presence waits for the database.
 *
 * <p>A lease is no time that two nodes would have to agree on. A node renews its beat, and another one counts how often it
 * has renewed its own since without seeing that move: clocks may be wrong and may jump, and while the database is away
 * nobody counts, so nobody dies of it.
 */
@Singleton
@Startup
@DependsOn({"Startup", "PresenceService"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Nodes {
    /** In nanoseconds; also so long it may take until two nodes that have been alone know of each other. */
    static final long RENEWED_EVERY = 5_000_000_000L;

    /** A node that has missed so many renewals is dead. */
    static final int MISSED_MOST = 4;

    /** People of whom is told in one transaction. */
    private static final int STEP = 100;

    private final SecureRandom random = new SecureRandom();

    /** Those that live, by id. */
    private final Map<Long, OtherNode> others = new HashMap<>();

    /**
     * Those that have ended, and when their people are given up: they have the grace time, less what the node was silent,
     * to come back through another one.
     */
    private final Map<OtherNode, Long> ended = new HashMap<>();

    private long id;
    private long beat;
    private long renewedAt;

    /** Whether others may have read of this node's people. */
    private boolean spoken;

    private boolean stopped;

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Inject
    StatusService statuses;

    @Inject
    PresenceService presence;

    LongSupplier nanoTime = System::nanoTime;
    LongSupplier clock = System::currentTimeMillis;

    /** Where this node runs. */
    String home = "";

    @PostConstruct
    void start() {
        home = UUID.nameUUIDFromBytes((host() + " " + settings.data()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Tick.attempt("This node was not made known", this::renew);
    }

    /** A container's name changes with each start: what it has left ends with its lease. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public synchronized void tick() {
        if (!stopped) {
            Tick.attempt("Other nodes were not heard", this::exchange);
        }
    }

    private void exchange() {
        boolean due = nanoTime.getAsLong() - renewedAt >= RENEWED_EVERY;
        if (due) {
            renew();
        }
        if (!others.isEmpty()) {
            say();
            if (!due) {
                look(transactions.get(em -> new NodeRepository(em).all()));
            }
        } else if (spoken) {
            // A node that comes now must not read what nobody keeps up to date.
            register();
        }
        forgetEnded();
    }

    private void renew() {
        renewedAt = nanoTime.getAsLong();
        boolean alone = others.isEmpty();
        Set<Long> unsaid = presence.unsaid();
        beat++;
        if (!transactions.get(em -> new NodeRepository(em).renew(id, beat))) {
            register();
        }
        others.values().forEach(OtherNode::miss);
        look(transactions.get(em -> new NodeRepository(em).all()));
        if (others.isEmpty()) {
            presence.said(unsaid);
        } else if (alone) {
            presence.nothingSaid();
        }
    }

    /** At the start, and when others have taken this node for dead. */
    private void register() {
        long drawn = random.nextLong();
        transactions.run(em -> new NodeRepository(em).add(new Node(drawn, home, 1), home));
        id = drawn;
        beat = 1;
        spoken = false;
        presence.nothingSaid();
    }

    private void say() {
        List<Long> ids = List.copyOf(presence.unsaid());
        for (int from = 0; from < ids.size(); from += STEP) {
            say(ids.subList(from, Math.min(ids.size(), from + STEP)));
        }
    }

    private void say(List<Long> step) {
        presence.said(step);
        spoken = true;
        beat++;
        boolean said = false;
        try {
            said = transactions.get(em -> {
                NodeRepository repository = new NodeRepository(em);
                boolean lives = repository.renew(id, beat);
                if (lives) {
                    Map<Long, Presence> presences = new HashMap<>();
                    step.forEach(each -> presences.put(each, presence.here(each)));
                    repository.say(id, beat, presences);
                }
                return lives;
            });
        } finally {
            if (!said) {
                presence.notSaid(step);
            }
        }
    }

    private void look(List<Node> nodes) {
        Set<Long> missing = new HashSet<>(others.keySet());
        for (Node each : nodes) {
            OtherNode other = others.get(each.id());
            missing.remove(each.id());
            if (each.id() != id && other == null) {
                // Its people count from the first time that it is seen to move.
                others.put(each.id(), new OtherNode(each.beat()));
            } else if (other != null && other.beat() != each.beat()) {
                read(other, each);
            } else if (other != null && other.missed() >= MISSED_MOST) {
                transactions.run(em -> new NodeRepository(em).sweep(each.id(), each.beat()));
                missing.add(each.id());
            }
        }
        missing.forEach(this::end);
    }

    private void read(OtherNode other, Node node) {
        Map<Long, Presence> news = new HashMap<>();
        long now = clock.getAsLong();
        transactions
                .get(em -> new NodeRepository(em).said(node.id(), other.read()))
                .forEach(row -> news.put(row.userId(), notAfter(now, row.presence())));
        statuses.refresh(news.keySet());
        other.hear(news, node.beat());
        tell(news.keySet());
    }

    /** The other node's clock may be ahead. */
    private static Presence notAfter(long now, Presence presence) {
        Long at = presence.lastActive();
        return at == null || at <= now ? presence : new Presence(presence.availability(), now);
    }

    private void end(long nodeId) {
        OtherNode other = others.remove(nodeId);
        if (other != null) {
            long grace = settings.presenceGrace().toNanos() - other.missed() * RENEWED_EVERY;
            ended.put(other, nanoTime.getAsLong() + grace);
            // It may not have come to tell of the last ones.
            statuses.refresh(presence.visitors());
        }
    }

    private void forgetEnded() {
        Map.copyOf(ended).forEach((other, until) -> {
            if (nanoTime.getAsLong() - until >= 0) {
                ended.remove(other);
                tell(other.people().keySet());
            }
        });
    }

    private void tell(Set<Long> userIds) {
        Map<Long, Presence> together = new HashMap<>();
        userIds.forEach(each -> together.put(each, together(each)));
        presence.hear(together);
    }

    private Presence together(long userId) {
        Presence all = Presence.ABSENT;
        for (OtherNode each : others.values()) {
            all = all.and(each.people().getOrDefault(userId, Presence.ABSENT));
        }
        for (OtherNode each : ended.keySet()) {
            all = all.and(each.people().getOrDefault(userId, Presence.ABSENT));
        }
        return all;
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        Tick.attempt(
                "This node did not say that it ends", () -> transactions.run(em -> new NodeRepository(em).remove(id)));
    }
}
