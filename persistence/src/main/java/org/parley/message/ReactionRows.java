package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.message.ChangedMessage.Reacted;

/** The reactions to the messages of one batch: read once a message, and what is different in the end is written. */
final class ReactionRows {
    private final Connection connection;
    private final long now;
    private final Map<MessageKey, Set<Reacted>> before = new HashMap<>();
    private final Map<MessageKey, Set<Reacted>> after = new HashMap<>();

    ReactionRows(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
    }

    /** The reactions to a message, to be changed by the caller: at most {@link ChangedMessage#MOST_REACTIONS}. */
    Set<Reacted> of(MessageKey key, ChangedMessage message) throws SQLException {
        Set<Reacted> known = after.get(key);
        if (known == null) {
            known = message.reactions > 0 ? read(key) : new TreeSet<>();
            after.put(key, known);
            before.put(key, new TreeSet<>(known));
        }
        return known;
    }

    private Set<Reacted> read(MessageKey key) throws SQLException {
        Set<Reacted> reactions = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT emoji, participant_id FROM reaction WHERE conversation_id = ? AND seq = ?")) {
            select.setLong(1, key.conversationId());
            select.setLong(2, key.seq());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reactions.add(new Reacted(row.getString(1), row.getLong(2)));
                }
            }
        }
        return reactions;
    }

    void write() throws SQLException {
        for (Map.Entry<MessageKey, Set<Reacted>> each : after.entrySet()) {
            Set<Reacted> old = before.getOrDefault(each.getKey(), Set.of());
            delete(each.getKey(), without(old, each.getValue()));
            insert(each.getKey(), without(each.getValue(), old));
        }
    }

    private static Set<Reacted> without(Set<Reacted> all, Set<Reacted> some) {
        Set<Reacted> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void insert(MessageKey key, Set<Reacted> reactions) throws SQLException {
        if (reactions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO reaction (conversation_id, seq, emoji, participant_id,"
                        + " reacted_at) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(5, now);
            batch(insert, key, reactions);
        }
    }

    private void delete(MessageKey key, Set<Reacted> reactions) throws SQLException {
        if (reactions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM reaction WHERE conversation_id = ? AND seq = ? AND emoji = ? AND participant_id = ?")) {
            batch(delete, key, reactions);
        }
    }

    private static void batch(PreparedStatement statement, MessageKey key, Set<Reacted> reactions) throws SQLException {
        for (Reacted each : reactions) {
            statement.setLong(1, key.conversationId());
            statement.setLong(2, key.seq());
            statement.setString(3, each.emoji());
            statement.setLong(4, each.participantId());
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
