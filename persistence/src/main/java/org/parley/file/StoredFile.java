package org.parley.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/**
 * A file: at first a promise of so many bytes, whole once they are all there, kept once a message holds it. Until then
 * it belongs to who uploads it, and goes when its time is over.
 */
@Entity
@Table(name = "stored_file")
public class StoredFile {
    public static final int TYPE_LENGTH = 127;

    /** Until a message takes it: a working day and the night after it, in milliseconds. */
    public static final long UNTAKEN = 24 * 60 * 60 * 1_000L;

    private static final long DISCARDED = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "file")
    @SequenceGenerator(name = "file", sequenceName = "file_sequence", allocationSize = 50)
    private long id;

    @Column(name = "owner_id", nullable = false)
    private long ownerId;

    @Column(nullable = false, length = FileName.LENGTH)
    private String name;

    @Column(nullable = false)
    private long size;

    @Column(length = TYPE_LENGTH)
    private @Nullable String type;

    private @Nullable Integer width;
    private @Nullable Integer height;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "expires_at")
    private @Nullable Long expiresAt;

    /** For JPA. */
    protected StoredFile() {}

    /**
     * Begins a file.
     *
     * @param name as its owner calls it; what may not stay is taken out of it
     * @param size bytes
     * @param now milliseconds since 1970
     * @throws InvalidValueException when there is nothing in it
     */
    public StoredFile(long ownerId, String name, long size, long now) {
        if (size < 1) {
            throw new InvalidValueException("size", "The file is empty.");
        }
        this.ownerId = ownerId;
        this.name = FileName.clean(name);
        this.size = size;
        this.createdAt = now;
        this.expiresAt = now + UNTAKEN;
    }

    /** How many chunks hold it. */
    public int chunks() {
        return Math.toIntExact((size + FileChunk.SIZE - 1) / FileChunk.SIZE);
    }

    /**
     * How many bytes a chunk has.
     *
     * @throws InvalidValueException when the file has no such chunk
     */
    public int sizeOfChunk(int position) {
        if (position < 0 || position >= chunks()) {
            throw new InvalidValueException("position", "The file has " + chunks() + " chunks.");
        }
        return (int) Math.min(FileChunk.SIZE, size - (long) position * FileChunk.SIZE);
    }

    /**
     * All bytes are there.
     *
     * @param type what they are
     */
    public void finish(String type) {
        this.type = type.substring(0, Math.min(type.length(), TYPE_LENGTH));
    }

    /** It is a picture, and has a thumbnail. The numbers are pixels, as it is to be shown. */
    public void picture(int pixelsWide, int pixelsHigh) {
        this.width = pixelsWide;
        this.height = pixelsHigh;
    }

    /** From now on nobody has it; its chunks go in small steps. */
    public void discard() {
        type = null;
        expiresAt = DISCARDED;
    }

    /** Whether somebody still uploads it, or has uploaded it and not yet sent it. */
    public boolean isUntakenOf(long participantId) {
        return ownerId == participantId && expiresAt != null && expiresAt != DISCARDED;
    }

    /** Whether its bytes are all there and it is not being removed. */
    public boolean isWhole() {
        return type != null;
    }

    public boolean isOver(long now) {
        return expiresAt != null && expiresAt < now;
    }

    public long id() {
        return id;
    }

    public long ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** What its bytes are, as {@code image/png}; null until they are all there. */
    public @Nullable String type() {
        return type;
    }

    /** A picture's pixels across; null for what is none. */
    public @Nullable Integer width() {
        return width;
    }

    public @Nullable Integer height() {
        return height;
    }

    public long createdAt() {
        return createdAt;
    }
}
