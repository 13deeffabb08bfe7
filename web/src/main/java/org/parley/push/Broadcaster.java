package org.parley.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Bytes to people, on all their sockets. */
@ApplicationScoped
public class Broadcaster {
    @Inject
    Connections connections;

    /** Sends one segment to these people. */
    public void send(Collection<Long> userIds, Segment segment) {
        Batch batch = batch();
        batch.add(userIds, segment);
        batch.flush();
    }

    public void send(long userId, Segment segment) {
        send(List.of(userId), segment);
    }

    /** Whether a person has a socket, be it one that hears nothing now. */
    public boolean isConnected(long userId) {
        return !connections.all(userId).isEmpty();
    }

    /** Whether a person has a socket that hears. */
    public boolean reaches(long userId) {
        return !connections.of(userId).isEmpty();
    }

    /** Sends what waits in a person's outboxes: answers also while he hears nothing else. */
    public void flush(long userId) {
        connections.all(userId).forEach(Connection::flush);
    }

    /** Sends what concerns nobody else to all sockets of a person, also while he hears nothing else. */
    public void sendOwn(long userId, Segment segment) {
        connections.all(userId).forEach(each -> {
            each.tell(segment);
            each.flush();
        });
    }

    /** Sends one segment to everybody who is connected. */
    public void sendToAll(Segment segment) {
        send(List.copyOf(connections.userIds()), segment);
    }

    /** Begins a batch: everything is put into the outboxes first, then each is flushed once. */
    public Batch batch() {
        return new Batch();
    }

    /** Segments for many people, sent together. For one thread. */
    public final class Batch {
        private final List<Connection> touched = new ArrayList<>();

        public void add(Collection<Long> userIds, Segment segment) {
            for (long userId : userIds) {
                for (Connection each : connections.of(userId)) {
                    each.tell(segment);
                    touched.add(each);
                }
            }
        }

        public void flush() {
            touched.forEach(Connection::flush);
            touched.clear();
        }
    }
}
