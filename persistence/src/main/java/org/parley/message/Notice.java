package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That something may notify somebody, stored in the transaction that stores what it tells of, and so never lost; gone once
 * whoever it concerns was notified. A plain message leaves none.
 */
@Entity
@IdClass(Notice.Key.class)
public class Notice {
    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long revision;

    private long seq;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "subject_id")
    private @Nullable Long subjectId;

    @Column(name = "noted_at")
    private long notedAt;

    @Column(name = "done_to")
    private long doneTo;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /** Of the first line of a new group, which its creator's choice of members stands behind. */
    public static Notice created(long conversationId, long creatorId, long now) {
        Notice notice = new Notice();
        notice.conversationId = conversationId;
        notice.revision = 1;
        notice.seq = 1;
        notice.kind = NoticeKind.LINE;
        notice.actorId = creatorId;
        notice.notedAt = now;
        return notice;
    }

    /** The members up to this one, by id, have been notified. */
    public void doneTo(long participantId) {
        doneTo = participantId;
    }

    public long conversationId() {
        return conversationId;
    }

    /** The conversation's, which the command took that it tells of. */
    public long revision() {
        return revision;
    }

    /** The message that it is about. */
    public long seq() {
        return seq;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** Who did it, and is not notified. */
    public long actorId() {
        return actorId;
    }

    /** Who was added or removed. */
    public @Nullable Long subjectId() {
        return subjectId;
    }

    /** Milliseconds since 1970-01-01 UTC. */
    public long notedAt() {
        return notedAt;
    }

    /** The last of the members, by id, who was notified; 0 at the beginning. */
    public long doneTo() {
        return doneTo;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long conversationId;
        private long revision;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && conversationId == that.conversationId && revision == that.revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, revision);
        }
    }
}
