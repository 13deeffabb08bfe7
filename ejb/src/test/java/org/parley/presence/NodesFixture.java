package org.parley.presence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.system.FiredEvents;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;
import org.parley.user.ChosenStatuses;
import org.parley.user.LastActive;
import org.parley.user.Status;

/** Several servers on one database, and the time that passes for all of them. It stands in for the container. */
final class NodesFixture implements AutoCloseable {
    static final int IDLE = 200;

    private final TestDatabase database;
    private final List<Server> servers = new ArrayList<>();
    private final Map<Long, Status> stored = new ConcurrentHashMap<>();
    private long now = 1_767_265_200_000L;
    private int transactions;
    private int started;

    NodesFixture(Vendor vendor) {
        database = TestDatabase.of(vendor);
    }

    /** One server, each with clocks that show something else. */
    final class Server {
        final PresenceService presence = new PresenceService();
        final Nodes nodes = new Nodes();
        final StoredStatuses statuses = new StoredStatuses(presence);
        private final FiredEvents<PresenceChanged> told = new FiredEvents<>();
        long wallAhead;
        boolean away;

        @SuppressWarnings("UnnecessaryAssignment")
        Server(String home) {
            long nanosAhead = started * 987_654_321_000L;
            Settings settings = new Settings(setting ->
                    setting == Setting.PRESENCE_IDLE ? Optional.of(Integer.toString(IDLE)) : Optional.empty());
            presence.settings = settings;
            presence.event = told;
            presence.statuses = statuses;
            presence.nanoTime = () -> now * 1_000_000 - nanosAhead;
            presence.clock = () -> now + wallAhead;
            presence.lastActive = new LastActive() {
                @Override
                public void seen(Map<Long, Long> times) {}
            };
            nodes.settings = settings;
            nodes.transactions = new CountedTransactions(this);
            nodes.statuses = statuses;
            nodes.presence = presence;
            nodes.nanoTime = presence.nanoTime;
            nodes.clock = presence.clock;
            nodes.home = home;
        }

        void choose(long userId, Status status) {
            stored.put(userId, status);
            presence.on(statuses.set(userId, status));
        }

        /** What its clients were told of one person last; null for one who is simply unavailable. */
        @Nullable
        Presence seen(long userId) {
            return presence.present().get(userId);
        }

        /** All that its clients were told of one person. */
        List<Presence> told(long userId) {
            return told.fired().stream()
                    .map(each -> each.changes().get(userId))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        int events() {
            return told.fired().size();
        }
    }

    /** Statuses of one server, which asks for them anew only when it is told to. */
    final class StoredStatuses extends ChosenStatuses {
        private final PresenceService presence;

        StoredStatuses(PresenceService presence) {
            this.presence = presence;
        }

        @Override
        public void refresh(Collection<Long> userIds) {
            for (long each : userIds) {
                Status status = stored.getOrDefault(each, Status.ONLINE);
                if (of(each) != status) {
                    presence.on(set(each, status));
                }
            }
        }
    }

    private final class CountedTransactions extends TestTransactions {
        private final Server server;

        CountedTransactions(Server server) {
            super(database);
            this.server = server;
        }

        @Override
        public <T> T get(Function<EntityManager, T> work) {
            if (server.away) {
                throw new IllegalStateException("away");
            }
            transactions++;
            return super.get(work);
        }

        @Override
        public void run(Consumer<EntityManager> work) {
            get(em -> {
                work.accept(em);
                return true;
            });
        }
    }

    Server start() {
        return start("home " + (started + 1));
    }

    Server start(String home) {
        started++;
        Server server = new Server(home);
        servers.add(server);
        server.nodes.tick();
        return server;
    }

    /** It ends in the middle of what it does. */
    void kill(Server server) {
        servers.remove(server);
    }

    void stop(Server server) {
        servers.remove(server);
        server.nodes.stop();
    }

    void seconds(int count) {
        for (int i = 0; i < count; i++) {
            now += 1_000;
            for (Server each : servers) {
                each.presence.tick();
                each.nodes.tick();
            }
        }
    }

    long now() {
        return now;
    }

    /** How many transactions the nodes have had. */
    int transactions() {
        return transactions;
    }

    /** How many transactions have written. */
    int writes() {
        return database.get(em -> new NodeRepository(em)
                .all().stream().mapToInt(each -> (int) each.beat()).sum());
    }

    int nodes() {
        return database.get(em -> new NodeRepository(em).all().size());
    }

    /** What nodes say of people. */
    int rows() {
        return said().size();
    }

    /** How many of them are there. */
    int there() {
        return (int) said().stream().filter(each -> each.presence().isThere()).count();
    }

    private List<NodePresence> said() {
        return database.get(em -> new NodeRepository(em)
                .all().stream()
                        .flatMap(each -> new NodeRepository(em).said(each.id(), 0).stream())
                        .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
