package org.parley.message;

import org.parley.system.ParleyException;

/** What became of a change, told once, on the journal's thread: it must be taken without waiting for anything. */
public interface Changed {
    /** Done, or it was so already. */
    void done(StoredChange change);

    /** Not done, and why. */
    void refused(ParleyException why);
}
