package org.parley.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the operator's commands do where no server runs: they open the database themselves. It stands on nothing that only a
 * server has, and the start of parley.jar calls it by name.
 */
public final class StoppedServer {
    private StoppedServer() {}

    /**
     * Does what the first word says with those behind it.
     *
     * @return what is said to the operator
     * @throws ParleyException with a sentence for him
     */
    public static String run(String... words) throws IOException, SQLException {
        List<String> more = List.of(words).subList(1, words.length);
        return switch (words[0]) {
            case "backup" -> backup(Path.of(words[1]));
            case "restore" -> restore(Path.of(words[1]));
            case "check" -> check(Path.of(words[1]));
            case "anchor" -> anchor(Path.of(words[1]));
            default -> act(words[0], more);
        };
    }

    private static String backup(Path file) throws IOException, SQLException {
        requireDatabase();
        try (Connection connection = dataSource().getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            Backup.write(connection, Path.of(read(Setting.DATA)), out);
        } finally {
            close();
        }
        return "";
    }

    private static String restore(Path file) throws IOException, SQLException {
        Backup.restore(vendor(), dataSource(), read(Setting.DATABASE_NAME), file);
        return "";
    }

    /** Of what moment a backup is, when it is a whole one. */
    private static String check(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.at() + ", schema " + backup.schema();
        }
    }

    private static String anchor(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.audit();
        }
    }

    private static String act(String name, List<String> words) throws SQLException {
        OperatorAction action = ServiceLoader.load(OperatorAction.class, StoppedServer.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OperatorException("there is no command " + name));
        requireDatabase();
        DataSource source = dataSource();
        Schema.migrate(source);
        try (StoppedTransactions transactions = new StoppedTransactions(source)) {
            return action.run(transactions, words);
        } finally {
            close();
        }
    }

    private static void requireDatabase() {
        if (vendor() == Vendor.DERBY && !Files.exists(Path.of(read(Setting.DATABASE_NAME)))) {
            throw new BackupException("There is no database in " + read(Setting.DATABASE_NAME) + ".");
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
