package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.MembershipRole;
import org.parley.message.Posting.MembershipChange;
import org.parley.message.Posting.SettingsChange;
import org.parley.user.Line;

/** The changes of a group that system lines tell of, in the transaction that stores the line. */
final class GroupChanges {
    /** Somebody else moderates, or nobody active remains for whom that were needed. Conversation and participant, twice. */
    private static final String NOT_THE_LAST = " AND (role <> 'MODERATOR'"
            + " OR EXISTS (SELECT 1 FROM membership m WHERE m.conversation_id = ? AND m.participant_id <> ?"
            + " AND m.left_at IS NULL AND m.role = 'MODERATOR')"
            + " OR NOT EXISTS (SELECT 1 FROM membership m, user_account u WHERE m.conversation_id = ?"
            + " AND m.participant_id <> ? AND m.left_at IS NULL AND u.id = m.participant_id AND u.active))";

    private final Connection connection;
    private final long now;

    GroupChanges(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
    }

    void apply(StoredMessage line, Posting posting) throws SQLException {
        if (posting.change() instanceof MembershipChange change) {
            count(line, apply(line, change));
        } else if (posting.change() instanceof SettingsChange change) {
            settle(line, change.settings());
        } else if (line.kind() == MessageKind.GROUP_DELETED) {
            count(line, -delete(line));
        } else if (line.kind() == MessageKind.GROUP_RESTORED) {
            count(line, restore(line));
        }
    }

    /** How many members there are more. */
    private int apply(StoredMessage line, MembershipChange change) throws SQLException {
        if (change.role() == null) {
            return -leave(line, change);
        }
        String role = change.role().name();
        if (line.kind() == MessageKind.MEMBER_ADDED || line.kind() == MessageKind.MEMBER_JOINED) {
            requireOpen(line);
            return join(line, change, role);
        }
        changeRole(line, change, role);
        return 0;
    }

    private void count(StoredMessage line, int joined) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE conversation SET member_count = member_count + ? WHERE id = ?")) {
            update.setInt(1, joined);
            update.setLong(2, line.conversationId());
            update.executeUpdate();
        }
    }

    private void settle(StoredMessage line, GroupSettings settings) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE conversation SET name = ?, folded_name = ?,"
                + " colour = ?, listed = ?, posting = ?, mention_all = ? WHERE id = ?")) {
            update.setString(1, settings.name());
            update.setString(2, Line.folded(settings.name()));
            update.setString(
                    3, settings.colour() == null ? null : settings.colour().name());
            update.setBoolean(4, settings.listed());
            update.setString(5, settings.posting().name());
            update.setString(6, settings.mentionAll().name());
            update.setLong(7, line.conversationId());
            update.executeUpdate();
        }
    }

    /** All have left at the line's time: by that whoever restores the group knows whom it had. */
    private int delete(StoredMessage line) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE conversation SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL")) {
            update.setLong(1, now);
            update.setLong(2, line.conversationId());
            if (update.executeUpdate() == 0) {
                throw new SQLException("The group is deleted already");
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE membership SET left_at = ? WHERE conversation_id = ? AND left_at IS NULL")) {
            update.setLong(1, now);
            update.setLong(2, line.conversationId());
            return update.executeUpdate();
        }
    }

    /** Those who left with the group are its members again, as they were. */
    private int restore(StoredMessage line) throws SQLException {
        int members;
        try (PreparedStatement update = connection.prepareStatement("UPDATE membership SET left_at = NULL"
                + " WHERE conversation_id = ? AND left_at = (SELECT deleted_at FROM conversation WHERE id = ?)")) {
            update.setLong(1, line.conversationId());
            update.setLong(2, line.conversationId());
            members = update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE conversation SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL")) {
            update.setLong(1, line.conversationId());
            if (update.executeUpdate() == 0) {
                throw new SQLException("The group is not deleted");
            }
        }
        return members;
    }

    /** It may have been deleted, or made private, while somebody was on his way into it. */
    private void requireOpen(StoredMessage line) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT listed FROM conversation WHERE id = ? AND deleted_at IS NULL")) {
            select.setLong(1, line.conversationId());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || (line.kind() == MessageKind.MEMBER_JOINED && !row.getBoolean(1))) {
                    throw new SQLException("The group is not open");
                }
            }
        }
    }

    /**
     * Takes a member out. Two moderators who leave at once both saw the other one stay: here it is asked for the last
     * time whether somebody moderates those who remain.
     */
    private int leave(StoredMessage line, MembershipChange change) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE membership SET left_at = ?"
                + " WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL" + NOT_THE_LAST)) {
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
    private int join(StoredMessage line, MembershipChange change, String role) throws SQLException {
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
            return update.executeUpdate() == 1 ? 1 : insert(line, change, role);
        }
    }

    private void changeRole(StoredMessage line, MembershipChange change, String role) throws SQLException {
        boolean moderates = change.role() == MembershipRole.MODERATOR;
        try (PreparedStatement update = connection.prepareStatement("UPDATE membership SET role = ?"
                + " WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL"
                + (moderates ? "" : NOT_THE_LAST))) {
            update.setString(1, role);
            for (int place = 2; place <= (moderates ? 2 : 6); place += 2) {
                update.setLong(place, line.conversationId());
                update.setLong(place + 1, change.participantId());
            }
            if (update.executeUpdate() == 0) {
                throw new SQLException("Who gets another role is no member, or the last moderator");
            }
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
