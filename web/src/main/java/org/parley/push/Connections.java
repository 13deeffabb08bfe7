package org.parley.push;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.parley.system.Settings;

/** All open sockets of this node, by person. */
@ApplicationScoped
public class Connections {
    /** Sockets of one person at most: more are a broken client, not tabs. */
    static final int PER_PERSON = 200;

    /** The sign-in has ended: the client shows the sign-in page. */
    static final int SIGNED_OUT = 4001;

    private final Map<Long, CopyOnWriteArrayList<Connection>> byUser = new ConcurrentHashMap<>();
    private final Set<Long> detached = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    /** Sign-ins that ended a moment ago: a handshake that found one still good may be on its way to {@link #add}. */
    private final Cache<Long, Boolean> ended = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(100_000)
            .build();

    private volatile boolean closing;

    @Inject
    Settings settings;

    @Inject
    Event<SocketOpened> opened;

    @Inject
    Event<SocketClosed> closed;

    /** Whether another socket may open now. */
    public boolean isOpen() {
        return !closing && count.get() < settings.sockets();
    }

    void add(Connection connection) {
        byUser.compute(connection.userId(), (id, known) -> {
            CopyOnWriteArrayList<Connection> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(connection);
            return all;
        });
        count.incrementAndGet();
        opened.fire(new SocketOpened(connection.userId()));
        if (closing) {
            connection.close(CloseCodes.GOING_AWAY, "");
        } else if (ended.getIfPresent(connection.who().signInId()) != null) {
            connection.close(SIGNED_OUT, "signed out");
        } else if (all(connection.userId()).size() > PER_PERSON) {
            connection.close(CloseCodes.TRY_AGAIN_LATER, "too many sockets");
        }
    }

    void remove(Connection connection) {
        boolean[] removed = new boolean[1];
        byUser.computeIfPresent(connection.userId(), (id, all) -> {
            removed[0] = all.remove(connection);
            return all.isEmpty() ? null : all;
        });
        if (removed[0]) {
            count.decrementAndGet();
            closed.fire(new SocketClosed(connection.userId()));
        }
    }

    /** One person's sockets that hear what happens; none while he is detached. */
    public List<Connection> of(long userId) {
        return detached.contains(userId) ? List.of() : all(userId);
    }

    /** One person's sockets, also while he is detached. */
    List<Connection> all(long userId) {
        List<Connection> all = byUser.get(userId);
        return all == null ? List.of() : all;
    }

    /** Lets a person's sockets live, but tells them nothing: what Offline means. */
    public void detach(long userId) {
        detached.add(userId);
    }

    /** Tells a person's sockets again, beginning with what they missed. */
    public void attach(long userId) {
        if (detached.remove(userId)) {
            of(userId).forEach(each -> each.send(Segment.of(Json.event("resync", json -> {}))));
        }
    }

    void forEach(Consumer<Connection> action) {
        byUser.values().forEach(all -> all.forEach(action));
    }

    /** How many sockets are open. */
    public int count() {
        return count.get();
    }

    /** Those people of the given ones who have a socket open, when they are fewer than the given. */
    Collection<Long> userIds() {
        return byUser.keySet();
    }

    /** Closes the sockets of a sign-in that has ended, and those that are just being opened with it. */
    public void end(long userId, long signInId) {
        // Before looking: whoever adds a socket looks here after adding it.
        ended.put(signInId, true);
        List<Connection> all = byUser.get(userId);
        if (all != null) {
            for (Connection each : all) {
                if (each.who().signInId() == signInId) {
                    each.close(SIGNED_OUT, "signed out");
                }
            }
        }
    }

    /** Refuses new sockets and tells the open ones that the server goes. */
    void closeAll() {
        closing = true;
        forEach(each -> each.close(CloseCodes.GOING_AWAY, "the server stops"));
    }
}
