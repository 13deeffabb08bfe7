package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;

/** Another database is a matter of the environment alone. */
class PostgreSqlIT {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void runsOnPostgreSqlByEnvironmentAlone() throws Exception {
        try (Server server = Server.start(onPostgres())) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    var tables = connection.getMetaData().getTables(null, "public", "message", null)) {
                assertThat(tables.next()).as("the table of messages").isTrue();
            }
            assertThat(server.launch().data().resolve("database")).doesNotExist();
        }
    }

    @Test
    void refusesDemoPeopleThere() throws Exception {
        assertThat(RefusedStart.sentence(onPostgres().withSetting("parley.demo", true)))
                .contains("demo mode is for Derby on 127.0.0.1 only");
    }

    private static Launch onPostgres() {
        return Jar.on(folder)
                .withSetting("parley.database.class", "org.postgresql.ds.PGSimpleDataSource")
                .withSetting("parley.database.port", postgres.getPort())
                .withSetting("parley.database.name", "postgres")
                .withSetting("parley.database.user", "postgres")
                .withSetting("parley.database.password", "postgres");
    }
}
