package org.parley.message;

import org.parley.system.ParleyException;

/** What became of a send, told once, on the journal's thread: it must be taken without waiting for anything. */
public interface Posted {
    /** Stored, and synced to disk; for a repeated send the first one's numbers. */
    void stored(StoredMessage message);

    /** Not stored, and why. */
    void refused(ParleyException why);
}
