package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whom messages mention, written in one JDBC batch. */
final class MentionRows {
    private final Connection connection;

    MentionRows(Connection connection) {
        this.connection = connection;
    }

    void insert(Map<MessageKey, Set<Long>> mentions) throws SQLException {
        if (mentions.values().stream().allMatch(Set::isEmpty)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO mention (conversation_id, seq, participant_id) VALUES (?, ?, ?)")) {
            for (Map.Entry<MessageKey, Set<Long>> each : mentions.entrySet()) {
                for (long id : new TreeSet<>(each.getValue())) {
                    insert.setLong(1, each.getKey().conversationId());
                    insert.setLong(2, each.getKey().seq());
                    insert.setLong(3, id);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
