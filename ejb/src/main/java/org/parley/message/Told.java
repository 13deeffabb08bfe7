package org.parley.message;

import org.parley.system.ParleyException;

/**
 * Who is told what became of a command of the journal: once, on the journal's thread, so that it must be taken without
 * waiting for anything.
 *
 * @param <T> what is stored: a {@link StoredMessage} or a {@link StoredChange}
 */
public interface Told<T> {
    /** Stored, and synced to disk; for a repeated command as the first one was, or as it stood already. */
    void stored(T outcome);

    /** Not stored, and why. */
    void refused(ParleyException why);
}
