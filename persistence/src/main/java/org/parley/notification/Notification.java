package org.parley.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** One entry of a person's bell. Ids grow, so that they are the entries' order too. */
@Entity
public class Notification {
    /** Entries that one person keeps; with more the oldest go. */
    public static final int MOST = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_sequence")
    @SequenceGenerator(name = "notification_sequence", sequenceName = "notification_sequence", allocationSize = 50)
    private long id;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NotificationKind kind;

    @Column(name = "conversation_id", updatable = false)
    private @Nullable Long conversationId;

    @Column(name = "conversation_name", updatable = false)
    private @Nullable String conversationName;

    @Column(updatable = false)
    private @Nullable Long seq;

    @Column(name = "actor_id")
    private long actorId;

    private int people = 1;

    private @Nullable String emoji;

    @Column(name = "notified_at")
    private long notifiedAt;

    @Column(name = "read_at")
    private @Nullable Long readAt;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    /**
     * An unread entry about a message, or a system line.
     *
     * @param conversationName a group's; null for a direct conversation, which is called like who did it
     * @param at milliseconds since 1970-01-01 UTC
     */
    public Notification(
            long userId,
            NotificationKind kind,
            long conversationId,
            @Nullable String conversationName,
            long seq,
            long actorId,
            long at) {
        this.userId = userId;
        this.kind = kind;
        this.conversationId = conversationId;
        this.conversationName = conversationName;
        this.seq = seq;
        this.actorId = actorId;
        this.notifiedAt = at;
    }

    /** An entry that a person made himself, to see whether it reaches him. */
    public static Notification test(long userId, long at) {
        Notification test = new Notification();
        test.userId = userId;
        test.kind = NotificationKind.TEST;
        test.actorId = userId;
        test.notifiedAt = at;
        return test;
    }

    /** Of reactions: how many people there are, and who was the last of them with what. */
    public void reacted(int people, long lastId, String emoji) {
        this.people = people;
        this.actorId = lastId;
        this.emoji = emoji;
    }

    public long id() {
        return id;
    }

    /** Whose entry it is. */
    public long userId() {
        return userId;
    }

    public NotificationKind kind() {
        return kind;
    }

    public @Nullable Long conversationId() {
        return conversationId;
    }

    /** What the group was called then; null for what is about none. */
    public @Nullable String conversationName() {
        return conversationName;
    }

    /** The message, or the system line. */
    public @Nullable Long seq() {
        return seq;
    }

    /** Who did it; of several who reacted, the last. */
    public long actorId() {
        return actorId;
    }

    /** How many people reacted; otherwise 1. */
    public int people() {
        return people;
    }

    /** What the last of those who reacted chose. */
    public @Nullable String emoji() {
        return emoji;
    }

    /** Milliseconds since 1970-01-01 UTC. */
    public long notifiedAt() {
        return notifiedAt;
    }

    public boolean isRead() {
        return readAt != null;
    }
}
