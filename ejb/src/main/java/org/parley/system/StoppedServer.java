package org.parley.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the operator's commands do where no server runs: they open the database themselves. It stands on the JDK, the drivers
 * and the migrations alone, and the start of parley.jar calls it by name.
 */
public final class StoppedServer {
    private StoppedServer() {}

    /** Writes a backup of the database that the settings name. */
    public static void backup(Path file) throws IOException, SQLException {
        if (vendor() == Vendor.DERBY && !Files.exists(Path.of(read(Setting.DATABASE_NAME)))) {
            throw new BackupException("There is no database in " + read(Setting.DATABASE_NAME) + ".");
        }
        try (Connection connection = dataSource().getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            Backup.write(connection, Path.of(read(Setting.DATA)), out);
        } finally {
            close();
        }
    }

    /** Puts a backup into the database that the settings name, which must hold nothing; what was derived from an older one goes. */
    public static void restore(Path file) throws IOException, SQLException {
        Backup.restore(vendor(), dataSource(), read(Setting.DATABASE_NAME), file);
    }

    /**
     * Whether a file is a whole backup.
     *
     * @return its moment and its schema's version, for the operator
     * @throws BackupException when it is none
     */
    public static String check(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.at() + ", schema " + backup.schema();
        }
    }

    private static Vendor vendor() {
        return read(Setting.DATABASE_CLASS).startsWith("org.apache.derby.") ? Vendor.DERBY : Vendor.POSTGRESQL;
    }

    private static DataSource dataSource() {
        return vendor() == Vendor.DERBY ? derby() : postgreSql();
    }

    private static EmbeddedDataSource derby() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(read(Setting.DATABASE_NAME));
        source.setUser(read(Setting.DATABASE_USER));
        source.setPassword(read(Setting.DATABASE_PASSWORD));
        return source;
    }

    private static PGSimpleDataSource postgreSql() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {read(Setting.DATABASE_SERVER)});
        source.setPortNumbers(new int[] {Integer.parseInt(read(Setting.DATABASE_PORT))});
        source.setDatabaseName(read(Setting.DATABASE_NAME));
        source.setUser(read(Setting.DATABASE_USER));
        source.setPassword(read(Setting.DATABASE_PASSWORD));
        return source;
    }

    private static void close() throws SQLException {
        if (vendor() == Vendor.DERBY) {
            Derby.close(derby());
        }
    }

    private static String read(Setting setting) {
        return setting.read(System::getProperty, System.getenv());
    }
}
