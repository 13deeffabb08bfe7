package org.parley.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.IntFunction;

/** Writes many messages of the group of all into the database of a server that is stopped. */
final class StoredMessages {
    private static final int BATCH = 1_000;
    private static final long AT = 1_767_225_600_000L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Connection connection;
    private final IntFunction<String> text;
    private long conversation;
    private long author;
    private long lastSeq;
    private long lastOrdinal;
    private long revision;

    private StoredMessages(Connection connection, IntFunction<String> text) {
        this.connection = connection;
        this.text = text;
    }

    /** Writes that many of a usual length, and answers the last one's seq. */
    static long load(Launch launch, int rows) {
        return load(launch, rows, n -> GroupScenario.TEXT + " " + n);
    }

    /**
     * Writes that many, and answers the last one's seq.
     *
     * @param text of the message with a number from 1
     */
    static long load(Launch launch, int rows, IntFunction<String> text) {
        return StoppedDatabase.open(launch, connection -> new StoredMessages(connection, text).load(rows));
    }

    private long load(int rows) throws SQLException {
        find();
        insert(rows);
        count(rows);
        return lastSeq + rows;
    }

    private void find() throws SQLException {
        String query = "SELECT c.id, c.last_seq, c.last_ordinal, c.revision, MIN(m.participant_id) FROM conversation c "
                + "JOIN membership m ON m.conversation_id = c.id WHERE c.name = '" + GroupScenario.EVERYONE
                + "' GROUP BY c.id, c.last_seq, c.last_ordinal, c.revision";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("No group " + GroupScenario.EVERYONE);
            }
            conversation = row.getLong(1);
            lastSeq = row.getLong(2);
            lastOrdinal = row.getLong(3);
            revision = row.getLong(4);
            author = row.getLong(5);
        }
    }

    private void insert(int rows) throws SQLException {
        String insert =
                "INSERT INTO message (conversation_id, seq, ordinal, revision, author_id, client_id, kind, text, posted_at) "
                        + "VALUES (" + conversation + ", ?, ?, ?, " + author + ", ?, 'TEXT', ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int n = 1; n <= rows; n++) {
                statement.setLong(1, lastSeq + n);
                statement.setLong(2, lastOrdinal + n);
                statement.setLong(3, revision + n);
                statement.setString(4, new UUID(n * SPREAD, n).toString());
                statement.setString(5, text.apply(n));
                statement.setLong(6, AT + n);
                statement.addBatch();
                if (n % BATCH == 0 || n == rows) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void count(int rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE conversation SET last_seq = ?, last_ordinal = ?, revision = ?, last_at = ? WHERE id = ?")) {
            update.setLong(1, lastSeq + rows);
            update.setLong(2, lastOrdinal + rows);
            update.setLong(3, revision + rows);
            update.setLong(4, AT + rows);
            update.setLong(5, conversation);
            update.executeUpdate();
        }
    }
}
