package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.message.Posting.MembershipChange;

/** The changes of membership that system lines tell of, in the transaction that stores the line. */
final class MembershipChanges {
    private final Connection connection;
    private final long now;

    MembershipChanges(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
    }

    void apply(StoredMessage line, @Nullable Posting posting) throws SQLException {
        MembershipChange change = posting == null ? null : posting.change();
        if (change == null) {
            return;
        }
        int joined = change.role() == null ? -leave(line, change) : join(line, change);
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE conversation SET member_count = member_count + ? WHERE id = ?")) {
            update.setInt(1, joined);
            update.setLong(2, line.conversationId());
            update.executeUpdate();
        }
    }

    private int leave(StoredMessage line, MembershipChange change) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE membership SET left_at = ?"
                + " WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL")) {
            update.setLong(1, now);
            update.setLong(2, line.conversationId());
            update.setLong(3, change.participantId());
            return update.executeUpdate();
        }
    }

    /** History is visible to who joins, but nothing of it is unread. */
    private int join(StoredMessage line, MembershipChange change) throws SQLException {
        String role = Objects.requireNonNull(change.role()).name();
        try (PreparedStatement update = connection.prepareStatement("UPDATE membership SET left_at = NULL, role = ?,"
                + " joined_seq = ?, read_seq = ?, disclosed_seq = ?, read_ordinal = ?, read_posted = posted, unread_from = NULL"
                + " WHERE conversation_id = ? AND participant_id = ? AND left_at IS NOT NULL")) {
            update.setString(1, role);
            update.setLong(2, line.seq());
            update.setLong(3, line.seq());
            update.setLong(4, line.seq());
            update.setLong(5, line.ordinal());
            update.setLong(6, line.conversationId());
            update.setLong(7, change.participantId());
            if (update.executeUpdate() == 1) {
                return 1;
            }
        }
        return insert(line, change, role);
    }

    private int insert(StoredMessage line, MembershipChange change, String role) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO membership (conversation_id,"
                + " participant_id, role, joined_seq, read_seq, disclosed_seq, read_ordinal, read_posted, posted,"
                + " posted_seq, favourite, muted) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, FALSE, FALSE)")) {
            insert.setLong(1, line.conversationId());
            insert.setLong(2, change.participantId());
            insert.setString(3, role);
            insert.setLong(4, line.seq());
            insert.setLong(5, line.seq());
            insert.setLong(6, line.seq());
            insert.setLong(7, line.ordinal());
            return insert.executeUpdate();
        }
    }
}
