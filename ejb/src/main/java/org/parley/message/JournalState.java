package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.system.DiskGuard;

/** Whether messages can be stored now; asked before each is queued, so that refusing is quick. */
@ApplicationScoped
public class JournalState {
    @Inject
    DiskGuard disk;

    private volatile boolean databaseAway;

    /** @throws TryAgainException while the database is away or the disk is nearly full */
    public void requireUp() {
        if (databaseAway) {
            throw new TryAgainException("The database is away.");
        }
        if (!disk.writable()) {
            throw new TryAgainException("The disk is nearly full.");
        }
    }

    boolean isDatabaseAway() {
        return databaseAway;
    }

    void databaseAway(boolean away) {
        databaseAway = away;
    }
}
