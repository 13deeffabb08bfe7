package org.parley.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a file's bytes: small enough for a short transaction, so that no slow line ever holds one. */
@Entity
@IdClass(FileChunk.Key.class)
@Table(name = "file_chunk")
public class FileChunk {
    /** Bytes of each but the last. */
    public static final int SIZE = 256 * 1024;

    @Id
    @Column(name = "file_id")
    private long fileId;

    @Id
    private int position;

    @Lob
    @Column(nullable = false)
    private byte[] bytes;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FileChunk() {}

    public FileChunk(long fileId, int position, byte[] bytes) {
        this.fileId = fileId;
        this.position = position;
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Which file's, and which of them. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long fileId;
        private int position;

        /** For JPA. */
        public Key() {}

        public Key(long fileId, int position) {
            this.fileId = fileId;
            this.position = position;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.fileId == fileId && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, position);
        }
    }
}
