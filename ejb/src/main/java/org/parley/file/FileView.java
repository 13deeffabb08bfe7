package org.parley.file;

import org.jspecify.annotations.Nullable;

/**
 * A file as those see it who may have it; the fields are those of docs/files.md.
 *
 * @param size in bytes
 * @param type what its bytes are, as {@code image/png}, whatever its name ends in
 * @param width pixels across of a picture that has a thumbnail, as it is to be shown; null for everything else
 */
public record FileView(
        long id,
        String name,
        long size,
        String type,
        @Nullable Integer width,
        @Nullable Integer height) {

    /** A whole one. */
    static FileView of(StoredFile file) {
        String type = file.type();
        if (type == null) {
            throw new FileNotFoundException();
        }
        return new FileView(file.id(), file.name(), file.size(), type, file.width(), file.height());
    }
}
