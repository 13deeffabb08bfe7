package org.parley.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A picture made small, by this server: nothing but pixels of the original is in it. */
@Entity
@Table(name = "file_thumbnail")
public class FileThumbnail {
    @Id
    @Column(name = "file_id")
    private long fileId;

    @Column(nullable = false, length = StoredFile.TYPE_LENGTH)
    private String type;

    @Lob
    @Column(nullable = false)
    private byte[] bytes;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FileThumbnail() {}

    public FileThumbnail(long fileId, String type, byte[] bytes) {
        this.fileId = fileId;
        this.type = type;
        this.bytes = bytes.clone();
    }

    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
