package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That a person chose a status, and when. */
@Entity
@IdClass(StatusChange.Key.class)
@Table(name = "status_change")
public class StatusChange {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Id
    @Column(name = "changed_at")
    private long changedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Status status = Status.ONLINE;

    /** For JPA. */
    protected StatusChange() {}

    /** @param changedAt milliseconds since 1970, unique for the person */
    public StatusChange(long userId, long changedAt, Status status) {
        this.userId = userId;
        this.changedAt = changedAt;
        this.status = status;
    }

    public long changedAt() {
        return changedAt;
    }

    public Status status() {
        return status;
    }

    /** Whose, and when. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long userId;
        private long changedAt;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.userId == userId && key.changedAt == changedAt;
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, changedAt);
        }
    }
}
