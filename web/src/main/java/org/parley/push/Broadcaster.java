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

    /** Whether a person has a socket that hears. */
    public boolean reaches(long userId) {
        return !connections.of(userId).isEmpty();
    }

    /** Sends what waits in a person's outboxes. */
    public void flush(long userId) {
        connections.of(userId).forEach(Connection::flush);
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
