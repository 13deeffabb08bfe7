package org.parley.system;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Knows whether the database answers, and ends the process when Derby has given up for good. */
@ApplicationScoped
public class DatabaseGuard {
    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class.getName());
    private static final int ANSWER_WITHIN_SECONDS = 2;

    @Inject
    Halt halt;

    @Inject
    Canary canary;

    @Inject
    Settings settings;

    @Resource(lookup = "java:app/jdbc/parley")
    DataSource dataSource;

    private volatile boolean available = true;

    /** Whether the database answered when last asked. */
    public boolean available() {
        return available;
    }

    /** Asks the database; {@link Watch} calls it every few seconds. */
    void check() {
        boolean answers;
        try {
            halt.ifDerbyClosed();
            answers = poolAnswers();
            if (settings.derby()) {
                canary.open(settings);
            }
        } catch (SQLException e) {
            halt.ifDatabaseGaveUp(e);
            answers = false;
        }
        if (answers != available) {
            LOG.warning(answers ? "The database answers again" : "The database does not answer");
        }
        available = answers;
    }

    private boolean poolAnswers() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        }
    }
}
