package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;

class RefusedStartIT {
    @TempDir
    Path folder;

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        // Root may write everywhere, so what stands in the way is a file.
        Files.createFile(folder.resolve("data"));
        assertThat(RefusedStart.sentence(Jar.on(folder)))
                .contains("cannot write into the data folder")
                .contains(folder.resolve("data").toString());
    }

    @Test
    void aSchemaNewerThanTheProgram() throws Exception {
        migrateTo999(Jar.on(folder).data().resolve("database"));
        assertThat(RefusedStart.sentence(Jar.on(folder))).contains("999").contains("newer than this program");
    }

    @Test
    void aDatabaseThatCannotBeReached() throws Exception {
        assertThat(RefusedStart.sentence(Jar.on(folder)
                        .withSetting("parley.database.class", "org.postgresql.ds.PGSimpleDataSource")
                        .withSetting("parley.database.port", Server.freePort())))
                .contains("could not be deployed (Connection to 127.0.0.1:")
                .contains("refused");
    }

    @Test
    void anApplicationThatCannotBeDeployed() throws Exception {
        Path broken = folder.resolve("broken.jar");
        Files.copy(Jar.on(folder).jar(), broken);
        try (FileSystem jar = FileSystems.newFileSystem(broken)) {
            Files.writeString(jar.getPath("MICRO-INF/deploy/ROOT.war"), "no archive");
        }
        assertThat(RefusedStart.sentence(Launch.of(broken, folder))).contains("could not be deployed");
    }

    @Test
    void demoModeWhereOthersCanReachIt() throws Exception {
        assertThat(RefusedStart.sentence(
                        Jar.on(folder).withSetting("parley.demo", true).withSetting("parley.address", "0.0.0.0")))
                .contains("demo mode is for Derby on 127.0.0.1 only");
    }

    @Test
    void aSettingThatIsNoNumber() throws Exception {
        assertThat(RefusedStart.sentence(Jar.on(folder).withSetting("parley.sockets", "many")))
                .contains("parley.sockets must be a number");
    }

    private static void migrateTo999(Path database) throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database.toString());
        derby.setCreateDatabase("create");
        derby.setUser("APP");
        derby.setPassword("APP");
        Schema.migrate(derby);
        try (Connection connection = derby.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '999'");
        }
        derby.setCreateDatabase("");
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException closed) {
            assertThat(closed.getSQLState()).isEqualTo("08006");
        }
    }
}
