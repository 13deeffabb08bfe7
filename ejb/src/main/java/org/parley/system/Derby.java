package org.parley.system;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The embedded database beside the pool, which makes it: kept in sight, and closed by whoever runs the server. */
final class Derby {
    /** What Derby reports when it has closed a database as asked: a success dressed as a fault. */
    private static final String CLOSED = "08006";

    private final Settings settings;

    Derby(Settings settings) {
        this.settings = settings;
    }

    /** A connection of one's own, which lives as long as the database is open. */
    Connection open() throws SQLException {
        return dataSource().getConnection();
    }

    /** Without this, Derby would recover from its log at every start. */
    void close() throws SQLException {
        close(dataSource());
    }

    /** Closes the database of a source that is not used for anything after it. */
    static void close(EmbeddedDataSource derby) throws SQLException {
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (!CLOSED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private EmbeddedDataSource dataSource() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(settings.databaseName());
        derby.setUser(settings.databaseUser());
        derby.setPassword(settings.databasePassword());
        return derby;
    }
}
