package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.parley.message.Posting.MembershipChange;

/** The changes of a group that system lines tell of, in the transaction that stores the line. */
final class GroupChanges {
    private final Connection connection;
    private final long now;

    GroupChanges(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
    }

    void apply(StoredMessage line, Posting posting) throws SQLException {
        MembershipChange change = posting.change();
        if (change != null) {
            count(line, change.role() == null ? -leave(line, change) : join(line, change));
        } else if (line.kind() == MessageKind.GROUP_RENAMED) {
            rename(line);
        } else if (line.kind() == MessageKind.GROUP_DELETED) {
            count(line, -leaveAll(line));
        }
    }

    private void count(StoredMessage line, int joined) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE conversation SET member_count = member_count + ? WHERE id = ?")) {
            update.setInt(1, joined);
            update.setLong(2, line.conversationId());
            update.executeUpdate();
        }
    }

    private void rename(StoredMessage line) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE conversation SET name = ? WHERE id = ?")) {
            update.setString(1, line.text());
            update.setLong(2, line.conversationId());
            update.executeUpdate();
        }
    }

    /** All have left at the line's time: by that whoever restores the group knows whom it had. */
    private int leaveAll(StoredMessage line) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE membership SET left_at = ? WHERE conversation_id = ? AND left_at IS NULL")) {
            update.setLong(1, now);
            update.setLong(2, line.conversationId());
            return update.executeUpdate();
        }
    }

    /**
     * Takes a member out. Two moderators who leave at once both saw the other one stay: here it is asked for the last
     * time whether somebody moderates those who remain.
     */
    private int leave(StoredMessage line, MembershipChange change) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE membership SET left_at = ?"
                + " WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL AND (role <> 'MODERATOR'"
                + " OR EXISTS (SELECT 1 FROM membership m WHERE m.conversation_id = ? AND m.participant_id <> ?"
                + " AND m.left_at IS NULL AND m.role = 'MODERATOR')"
                + " OR NOT EXISTS (SELECT 1 FROM membership m, user_account u WHERE m.conversation_id = ?"
                + " AND m.participant_id <> ? AND m.left_at IS NULL AND u.id = m.participant_id AND u.active))")) {
            update.setLong(1, now);
            for (int place = 2; place <= 6; place += 2) {
                update.setLong(place, line.conversationId());
                update.setLong(place + 1, change.participantId());
            }
            if (update.executeUpdate() == 0) {
                throw new SQLException("Who leaves is no member, or the last moderator");
            }
            return 1;
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
        return changeRole(line, change, role) ? 0 : insert(line, change, role);
    }

    /** Whether he was a member already. */
    private boolean changeRole(StoredMessage line, MembershipChange change, String role) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE membership SET role = ? WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL")) {
            update.setString(1, role);
            update.setLong(2, line.conversationId());
            update.setLong(3, change.participantId());
            return update.executeUpdate() == 1;
        }
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
