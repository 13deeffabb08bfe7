package org.parley.file;

import java.util.function.IntFunction;

/** A file opened for somebody who may read it: what it is, and its bytes chunk by chunk, never all at once. */
public final class OpenFile {
    private final FileView view;
    private final String version;
    private final IntFunction<byte[]> chunks;

    OpenFile(StoredFile file, IntFunction<byte[]> chunks) {
        this.view = FileView.of(file);
        // The time too: after the restoring of a backup an id may come again for another file.
        this.version = Long.toString(file.id(), Character.MAX_RADIX) + "-"
                + Long.toString(file.createdAt(), Character.MAX_RADIX);
        this.chunks = chunks;
    }

    public FileView view() {
        return view;
    }

    /** Differs between any two files, and never changes: letters, digits and a hyphen. */
    public String version() {
        return version;
    }

    /**
     * The bytes of one chunk, each {@link FileChunk#SIZE} long but the last. Reads in a transaction of its own.
     *
     * @throws FileNotFoundException when the file was removed meanwhile
     */
    public byte[] chunk(int position) {
        return chunks.apply(position);
    }
}
