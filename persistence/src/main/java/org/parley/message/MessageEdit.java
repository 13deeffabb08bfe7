package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A text that an edit has replaced. Written by the journal alone. */
@Entity
@Table(name = "message_edit")
@IdClass(MessageEdit.Key.class)
public class MessageEdit {
    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long seq;

    @Id
    private long revision;

    private String text;

    @Column(name = "written_at")
    private long writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected MessageEdit() {}

    public String text() {
        return text;
    }

    /** When this text was written, not when it was replaced. */
    public long writtenAt() {
        return writtenAt;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long conversationId;
        private long seq;
        private long revision;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && conversationId == that.conversationId
                    && seq == that.seq
                    && revision == that.revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, seq, revision);
        }
    }
}
