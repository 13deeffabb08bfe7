package org.parley.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file in a message. New ones come through the journal (see {@link AttachmentStore}). */
@Entity
@IdClass(Attachment.Key.class)
public class Attachment {
    /** Files in one message. */
    public static final int MOST = 10;

    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long seq;

    @Id
    private int position;

    @Column(name = "file_id", nullable = false)
    private long fileId;

    /** For JPA. */
    protected Attachment() {}

    public long conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    public long fileId() {
        return fileId;
    }

    /** Which message's, and which of them. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long conversationId;
        private long seq;
        private int position;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.conversationId == conversationId
                    && key.seq == seq
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conversationId, seq, position);
        }
    }
}
