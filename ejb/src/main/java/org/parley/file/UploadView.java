package org.parley.file;

import java.util.List;

/**
 * A file on its way.
 *
 * @param name as it will be called: what may not stay was taken out
 * @param size bytes of the whole
 * @param chunkSize bytes of each chunk but the last
 * @param stored positions of the chunks that are there, from 0, ascending
 */
public record UploadView(long id, String name, long size, int chunkSize, List<Integer> stored) {
    public UploadView {
        stored = List.copyOf(stored);
    }
}
