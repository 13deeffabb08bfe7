package org.parley.conversation;

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

/** What a member wanted to be notified of from a time on, so that it can be said later why he was, or was not. */
@Entity
@Table(name = "notify_change")
@IdClass(NotifyChange.Key.class)
public class NotifyChange {
    /** Changes that are remembered of one membership; with more the oldest go. */
    public static final int MOST = 100;

    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Id
    @Column(name = "changed_at")
    private long changedAt;

    @Enumerated(EnumType.STRING)
    private NotifyLevel notify;

    private boolean muted;

    @Column(name = "muted_until")
    private @Nullable Long mutedUntil;

    @SuppressWarnings("NullAway.Init")
    protected NotifyChange() {}

    /** As a membership stands, from a time on, in milliseconds since 1970-01-01 UTC. */
    public NotifyChange(Membership member, long changedAt) {
        this.conversationId = member.conversationId();
        this.participantId = member.participantId();
        this.changedAt = changedAt;
        this.notify = member.notifyLevel();
        this.muted = member.isMutedForGood();
        this.mutedUntil = member.mutedUntil();
    }

    /** Whether nothing but the time differs. */
    public boolean saysTheSameAs(NotifyChange other) {
        return notify == other.notify && muted == other.muted && Objects.equals(mutedUntil, other.mutedUntil);
    }

    long conversationId() {
        return conversationId;
    }

    long participantId() {
        return participantId;
    }

    public long changedAt() {
        return changedAt;
    }

    public NotifyLevel notifyLevel() {
        return notify;
    }

    /** Whether it was muted at a time: for good, or until later. */
    public boolean isMuted(long at) {
        return muted || (mutedUntil != null && mutedUntil > at);
    }

    /** Until when it was muted; null when it was not, or for good. */
    public @Nullable Long mutedUntil() {
        return mutedUntil;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long conversationId;
        private long participantId;
        private long changedAt;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && conversationId == that.conversationId
                    && participantId == that.participantId
                    && changedAt == that.changedAt;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, participantId, changedAt);
        }
    }
}
