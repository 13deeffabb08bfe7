package org.parley.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one node says of one person. Who has left stays, unavailable, as long as the node lives, so that others learn of it. */
@Entity
@Table(name = "node_presence")
@IdClass(NodePresence.Key.class)
public class NodePresence {
    @Id
    @Column(name = "node_id")
    private long nodeId;

    @Id
    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Availability availability = Availability.UNAVAILABLE;

    @Column(name = "last_active_at")
    private @Nullable Long lastActiveAt;

    @Column(nullable = false)
    private long beat;

    /** For JPA. */
    protected NodePresence() {}

    public NodePresence(long nodeId, long userId) {
        this.nodeId = nodeId;
        this.userId = userId;
    }

    /** @param at the node's beat that tells others to look */
    void say(Presence presence, long at) {
        availability = presence.availability();
        lastActiveAt = presence.lastActive();
        beat = at;
    }

    public long userId() {
        return userId;
    }

    public Presence presence() {
        return new Presence(availability, lastActiveAt);
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long nodeId;
        private long userId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && nodeId == that.nodeId && userId == that.userId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(nodeId, userId);
        }
    }
}
