package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Notices that Derby has closed itself, as it does when it cannot write its log. It would open the database again for
 * the next connection of the pool as if nothing had happened, and write into it while the disk still fails; and the
 * transaction manager tells its callers that a commit failed, but not why. This connection ends with the database.
 */
@ApplicationScoped
public class Canary {
    private volatile @Nullable Connection connection;

    /** Begins to watch, unless it does so already. */
    void open(Settings settings) throws SQLException {
        if (connection == null) {
            connection = new Derby(settings).open();
        }
    }

    /** Whether the watched database has closed itself. Costs no query. */
    boolean dead() throws SQLException {
        Connection watched = connection;
        return watched != null && watched.isClosed();
    }
}
