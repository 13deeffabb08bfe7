package org.parley.file;

import org.parley.system.ParleyException;

/** A file cannot be finished while some of its bytes are not there. */
public class ChunksMissingException extends ParleyException {
    private static final long serialVersionUID = 1;

    public ChunksMissingException() {
        super(Kind.CONFLICT, "Chunks are missing.");
    }
}
