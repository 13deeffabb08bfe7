package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A message that a person has put aside for himself. */
@Entity
@Table(name = "saved_message")
@IdClass(SavedMessage.Key.class)
public class SavedMessage {
    /** Messages that one person may keep. */
    public static final int MOST = 500;

    @Id
    @Column(name = "user_id")
    private long userId;

    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long seq;

    @Column(name = "saved_at")
    private long savedAt;

    protected SavedMessage() {}

    /** @param savedAt milliseconds since 1970-01-01 UTC, later than that of all others of this person */
    public SavedMessage(long userId, long conversationId, long seq, long savedAt) {
        this.userId = userId;
        this.conversationId = conversationId;
        this.seq = seq;
        this.savedAt = savedAt;
    }

    public long conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    public long savedAt() {
        return savedAt;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long userId;
        private long conversationId;
        private long seq;

        protected Key() {}

        public Key(long userId, long conversationId, long seq) {
            this.userId = userId;
            this.conversationId = conversationId;
            this.seq = seq;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && userId == that.userId
                    && conversationId == that.conversationId
                    && seq == that.seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, conversationId, seq);
        }
    }
}
