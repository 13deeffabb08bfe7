package org.parley.system;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Knows whether the database answers, and ends the process when Derby has given up for good. */
@ApplicationScoped
public class DatabaseGuard {
    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class.getName());
    private static final int ANSWER_WITHIN_SECONDS = 2;

    @Inject
    Halt halt;

    @Inject
    Settings settings;

    @Resource(lookup = "java:app/jdbc/parley")
    DataSource dataSource;

    private volatile boolean available = true;

    /**
     * Derby closes its database when it cannot write its log, and would open it again for the next connection of the
     * pool as if nothing had been lost. This connection ends with it, and so gives it away.
     */
    private @Nullable Connection canary;

    /** Whether the database answered when last asked. */
    public boolean available() {
        return available;
    }

    /** Asks the database; {@link Watch} calls it every few seconds. */
    void check() {
        boolean answers;
        try {
            haltWhenDerbyClosed();
            answers = poolAnswers();
        } catch (SQLException e) {
            halt.ifDatabaseGaveUp(e);
            answers = false;
        }
        if (answers != available) {
            LOG.warning(answers ? "The database answers again" : "The database does not answer");
        }
        available = answers;
    }

    /** The transaction manager tells its callers that a commit failed, but not why: so this looks for itself. */
    private void haltWhenDerbyClosed() throws SQLException {
        if (!settings.derby()) {
            return;
        }
        if (canary == null) {
            canary = new Derby(settings).open();
        } else if (!canary.isValid(ANSWER_WITHIN_SECONDS)) {
            halt.because("the database has closed itself, see the disk and derby.log; then start again.", null);
        }
    }

    private boolean poolAnswers() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        }
    }
}
