package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of the messages that one batch changes: read by key, and written together, one JDBC batch a table. */
final class ChangeRows {
    private final Connection connection;
    private final Map<MessageKey, ChangedMessage> changed = new TreeMap<>();
    private final List<Earlier> earlier = new ArrayList<>();
    private final Map<MessageKey, Set<Long>> mentions = new TreeMap<>();
    private final Map<MessageKey, Long> pinners = new TreeMap<>();

    private record Earlier(MessageKey key, long revision, String text, long writtenAt) {}

    ChangeRows(Connection connection) {
        this.connection = connection;
    }

    /** The message as it stands, or null when there is none. */
    @Nullable
    ChangedMessage read(MessageKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT author_id, kind, forwarded_author_id, text,"
                + " posted_at, edited_at, deleted_at, deleted_by, pinned_at, mentions, mention_all, reactions"
                + " FROM message WHERE conversation_id = ? AND seq = ?")) {
            select.setLong(1, key.conversationId());
            select.setLong(2, key.seq());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? message(row) : null;
            }
        }
    }

    private static ChangedMessage message(ResultSet row) throws SQLException {
        Long editedAt = number(row, 6);
        ChangedMessage message = new ChangedMessage(
                row.getLong(1),
                MessageKind.valueOf(row.getString(2)),
                number(row, 3) != null,
                row.getString(4),
                editedAt == null ? row.getLong(5) : editedAt);
        message.editedAt = editedAt;
        message.deletedAt = number(row, 7);
        message.deletedBy = number(row, 8);
        message.pinnedAt = number(row, 9);
        message.mentions = row.getInt(10);
        message.mentioned = new Mentioned(Set.of(), row.getBoolean(11));
        message.reactions = row.getInt(12);
        return message;
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }

    /** A text that an edit has replaced. */
    void earlier(MessageKey key, long revision, String text, long writtenAt) {
        earlier.add(new Earlier(key, revision, text, writtenAt));
    }

    /** A change that was done, and the message after it. */
    void note(MessageKey key, MessageChange change, ChangedMessage message) {
        changed.put(key, message);
        if (change instanceof MessageChange.Edit || change instanceof MessageChange.Deletion) {
            mentions.put(key, message.mentioned.ids());
        }
        if (change instanceof MessageChange.Pinning || change instanceof MessageChange.Deletion) {
            pinners.put(key, change.authorId());
        }
    }

    void write() throws SQLException {
        writeMessages();
        writeEarlier();
        delete("mention", mentions.keySet());
        new MentionRows(connection).insert(mentions);
        delete("pin", pinners.keySet());
        insertPins();
    }

    private void writeMessages() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE message SET text = ?, edited_at = ?,"
                + " deleted_at = ?, deleted_by = ?, pinned_at = ?, mentions = ?, mention_all = ?, reactions = ?,"
                + " revision = ? WHERE conversation_id = ? AND seq = ?")) {
            for (Map.Entry<MessageKey, ChangedMessage> each : changed.entrySet()) {
                ChangedMessage message = each.getValue();
                update.setString(1, message.text);
                setNumber(update, 2, message.editedAt);
                setNumber(update, 3, message.deletedAt);
                setNumber(update, 4, message.deletedBy);
                setNumber(update, 5, message.pinnedAt);
                update.setInt(6, message.mentions);
                update.setBoolean(7, message.mentioned.all());
                update.setInt(8, message.reactions);
                update.setLong(9, message.revision);
                add(update, 10, each.getKey());
            }
            update.executeBatch();
        }
    }

    private static void setNumber(PreparedStatement statement, int place, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, number);
        }
    }

    /** Ends a statement's row with the message's key. */
    private static void add(PreparedStatement statement, int place, MessageKey key) throws SQLException {
        statement.setLong(place, key.conversationId());
        statement.setLong(place + 1, key.seq());
        statement.addBatch();
    }

    private void writeEarlier() throws SQLException {
        if (earlier.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO message_edit (revision, text, written_at, conversation_id, seq) VALUES (?, ?, ?, ?, ?)")) {
            for (Earlier each : earlier) {
                insert.setLong(1, each.revision());
                insert.setString(2, each.text());
                insert.setLong(3, each.writtenAt());
                add(insert, 4, each.key());
            }
            insert.executeBatch();
        }
    }

    private void insertPins() throws SQLException {
        pinners.keySet().removeIf(key -> {
            ChangedMessage message = changed.get(key);
            return message == null || message.pinnedAt == null;
        });
        if (pinners.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO pin (participant_id, conversation_id, seq) VALUES (?, ?, ?)")) {
            for (Map.Entry<MessageKey, Long> each : pinners.entrySet()) {
                insert.setLong(1, each.getValue());
                add(insert, 2, each.getKey());
            }
            insert.executeBatch();
        }
    }

    private void delete(String table, Set<MessageKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE conversation_id = ? AND seq = ?")) {
            for (MessageKey each : keys) {
                add(delete, 1, each);
            }
            delete.executeBatch();
        }
    }
}
