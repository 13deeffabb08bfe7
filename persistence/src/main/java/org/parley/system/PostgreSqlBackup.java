package org.parley.system;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * PostgreSQL's rows by its COPY, all tables out of one snapshot. The schema is not in it: the migrations make it, up to the
 * version of the backup.
 */
final class PostgreSqlBackup {
    private static final String TABLES = "tables/";
    private static final String SEQUENCES = "sequences.properties";

    /** What the migrations keep for themselves, and the search's index, which is built anew. */
    private static final String ROWS =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                    + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'search\\_%'"
                    + " AND table_name <> 'flyway_schema_history' ORDER BY table_name";

    private static final String EVERYTHING = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";

    private PostgreSqlBackup() {}

    static void write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            CopyManager copy = copy(connection);
            for (String table : strings(connection, ROWS)) {
                zip.putNextEntry(new ZipEntry(TABLES + table));
                copy.copyOut("COPY \"" + table + "\" TO STDOUT", new Unclosed(zip));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(SEQUENCES));
            for (Map.Entry<String, Long> each : sequences(connection).entrySet()) {
                zip.write((each.getKey() + "=" + each.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            zip.closeEntry();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Where each sequence goes on. Of a snapshot they know nothing: read last, they are never behind the rows. */
    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        for (String name :
                strings(connection, "SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema()")) {
            String sql = "SELECT last_value + CASE WHEN is_called THEN (SELECT increment_by FROM pg_sequences"
                    + " WHERE schemaname = current_schema() AND sequencename = '" + name + "') ELSE 0 END FROM \""
                    + name
                    + "\"";
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                next.put(name, row.getLong(1));
            }
        }
        return next;
    }

    static void restore(BackupFile backup, DataSource dataSource) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!strings(connection, EVERYTHING).isEmpty()) {
                throw new BackupException("The database is not empty: name one that is.");
            }
        }
        boolean done = false;
        try {
            Schema.migrate(dataSource, backup.schema());
            try (Connection connection = dataSource.getConnection()) {
                fill(backup, connection);
            }
            done = true;
        } finally {
            if (!done) {
                empty(dataSource);
            }
        }
    }

    private static void fill(BackupFile backup, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Map<String, String> keys = foreignKeys(connection);
        for (String each : keys.keySet()) {
            run(connection, "ALTER TABLE " + each.replaceFirst("\n", " DROP CONSTRAINT "));
        }
        // Some rows are the migrations' own.
        run(connection, "TRUNCATE \"" + String.join("\", \"", strings(connection, ROWS)) + "\"");
        for (ZipEntry each : backup.entries(TABLES)) {
            try (InputStream rows = backup.content(each)) {
                copy(connection)
                        .copyIn("COPY " + quoted(each.getName().substring(TABLES.length())) + " FROM STDIN", rows);
            }
        }
        for (Map.Entry<String, String> each : keys.entrySet()) {
            run(
                    connection,
                    "ALTER TABLE " + each.getKey().replaceFirst("\n", " ADD CONSTRAINT ") + " " + each.getValue());
        }
        Properties sequences = new Properties();
        sequences.load(new StringReader(backup.text(SEQUENCES)));
        for (String each : sequences.stringPropertyNames()) {
            long next = Long.parseLong(sequences.getProperty(each));
            run(connection, "ALTER SEQUENCE " + quoted(each) + " RESTART WITH " + next);
        }
        connection.commit();
    }

    /** How each is made again, by its table and name. Without them the tables can be filled in any order, and much faster. */
    private static Map<String, String> foreignKeys(Connection connection) throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint"
                                + " WHERE contype = 'f' AND connamespace = current_schema()::regnamespace")) {
            while (rows.next()) {
                keys.put(rows.getString(1) + "\n" + rows.getString(2), rows.getString(3));
            }
        }
        return keys;
    }

    private static void empty(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (String each : strings(connection, EVERYTHING)) {
                run(connection, "DROP TABLE " + quoted(each) + " CASCADE");
            }
            for (String each :
                    strings(connection, "SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema()")) {
                run(connection, "DROP SEQUENCE " + quoted(each));
            }
        }
    }

    /** A backup is a file, and a file may say anything. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /** The end of a table is not the end of the file. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
