package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That a member had read up to a message, and when: what the list of readers is made of. */
@Entity
@Table(name = "read_time")
@IdClass(ReadTime.Key.class)
public class ReadTime {
    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Id
    private long seq;

    @Column(name = "read_at")
    private long readAt;

    protected ReadTime() {}

    public ReadTime(long conversationId, long participantId, long seq, long readAt) {
        this.conversationId = conversationId;
        this.participantId = participantId;
        this.seq = seq;
        this.readAt = readAt;
    }

    public long readAt() {
        return readAt;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long conversationId;
        private long participantId;
        private long seq;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && conversationId == that.conversationId
                    && participantId == that.participantId
                    && seq == that.seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, participantId, seq);
        }
    }
}
