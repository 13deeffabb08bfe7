package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;

/** That somebody has reacted to a message with an emoji. Written by the journal alone. */
@Entity
@IdClass(Reaction.Key.class)
public class Reaction {
    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long seq;

    @Id
    private String emoji;

    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "reacted_at")
    private long reactedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reaction() {}

    public String emoji() {
        return emoji;
    }

    /** Milliseconds since 1970-01-01 UTC. */
    public long reactedAt() {
        return reactedAt;
    }

    public long participantId() {
        return participantId;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long conversationId;
        private long seq;
        private String emoji = "";
        private long participantId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && conversationId == that.conversationId
                    && seq == that.seq
                    && emoji.equals(that.emoji)
                    && participantId == that.participantId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, seq, emoji, participantId);
        }
    }
}
