package org.parley.system;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The only source of the schema: versioned, forward-only migrations, one list for both vendors. */
public final class Schema {
    private Schema() {}

    /**
     * Brings the schema to this program's version.
     *
     * @return how many migrations were applied
     * @throws SchemaNewerException when the database is ahead of this program; nothing was changed then
     */
    public static int migrate(DataSource dataSource) throws SQLException {
        Flyway flyway = flyway(dataSource);
        refuseNewer(flyway);
        return flyway.migrate().migrationsExecuted;
    }

    private static Flyway flyway(DataSource dataSource) throws SQLException {
        Vendor vendor;
        try (Connection connection = dataSource.getConnection()) {
            vendor = Vendor.of(connection);
        }
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + vendor.folder())
                .load();
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        if (current == null || current.getVersion() == null) {
            return;
        }
        String newest = "0";
        for (MigrationInfo each : flyway.info().all()) {
            if (each.getState().isResolved() && each.getVersion() != null) {
                newest = each.getVersion().getVersion();
            }
        }
        if (current.getVersion().compareTo(MigrationVersion.fromVersion(newest)) > 0) {
            throw new SchemaNewerException(current.getVersion().getVersion(), newest);
        }
    }
}
