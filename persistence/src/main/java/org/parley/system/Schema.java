package org.parley.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
        Flyway flyway = configured(dataSource).load();
        refuseNewer(flyway);
        return flyway.migrate().migrationsExecuted;
    }

    /**
     * Makes the schema as it was in an older version, in a database that has none.
     *
     * @throws SchemaNewerException when this program does not know that version yet
     */
    static void migrate(DataSource dataSource, String version) throws SQLException {
        Flyway flyway = configured(dataSource).target(version).load();
        refuseNewer(configured(dataSource).load(), MigrationVersion.fromVersion(version));
        flyway.migrate();
    }

    /** The version that a migrated database has. */
    static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery("SELECT \"version\" FROM \"flyway_schema_history\""
                        + " WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC FETCH FIRST ROW ONLY")) {
            versions.next();
            return versions.getString(1);
        }
    }

    private static FluentConfiguration configured(DataSource dataSource) throws SQLException {
        Vendor vendor;
        try (Connection connection = dataSource.getConnection()) {
            vendor = Vendor.of(connection);
        }
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + vendor.folder());
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        if (current != null && current.getVersion() != null) {
            refuseNewer(flyway, current.getVersion());
        }
    }

    private static void refuseNewer(Flyway flyway, MigrationVersion version) {
        String newest = "0";
        for (MigrationInfo each : flyway.info().all()) {
            if (each.getState().isResolved() && each.getVersion() != null) {
                newest = each.getVersion().getVersion();
            }
        }
        if (version.compareTo(MigrationVersion.fromVersion(newest)) > 0) {
            throw new SchemaNewerException(version.getVersion(), newest);
        }
    }
}
