package org.parley.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes groups without messages into the database of a server that is stopped. */
public final class StoredGroups {
    /** Far from what the server's sequence gives out. */
    private static final long FIRST_ID = 70_000_000;

    /** The last message of group 1; each further one's is a second later. */
    private static final long AT = 1_767_225_600_000L;

    private StoredGroups() {}

    /** What group number n, from 1, is called. */
    public static String name(int number) {
        return String.format(Locale.ROOT, "Team %03d", number);
    }

    /** Writes that many, each with the same members: the first people, by id. */
    public static void load(Launch launch, int groups, int members) {
        StoppedDatabase.open(launch, connection -> {
            List<Long> people = people(connection, members);
            insertGroups(connection, groups, people.size());
            insertMembers(connection, groups, people);
            return groups;
        });
    }

    private static List<Long> people(Connection connection, int number) throws SQLException {
        List<Long> ids = new ArrayList<>();
        String query = "SELECT m.participant_id FROM membership m JOIN conversation c ON c.id = m.conversation_id"
                + " WHERE c.name = '" + GroupScenario.EVERYONE + "' ORDER BY m.participant_id";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (ids.size() < number && rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static void insertGroups(Connection connection, int groups, int members) throws SQLException {
        String insert =
                "INSERT INTO conversation (id, kind, name, last_seq, last_ordinal, revision, floor_seq, last_at,"
                        + " member_count, created_at) VALUES (?, 'GROUP', ?, 0, 0, 0, 0, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int n = 1; n <= groups; n++) {
                statement.setLong(1, FIRST_ID + n);
                statement.setString(2, name(n));
                statement.setLong(3, AT + n * 1_000L);
                statement.setInt(4, members);
                statement.setLong(5, AT);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void insertMembers(Connection connection, int groups, List<Long> people) throws SQLException {
        String insert = "INSERT INTO membership (conversation_id, participant_id, role, joined_seq, read_seq,"
                + " disclosed_seq, read_ordinal, read_posted, posted, posted_seq, favourite, muted)"
                + " VALUES (?, ?, 'MEMBER', 0, 0, 0, 0, 0, 0, 0, FALSE, FALSE)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int n = 1; n <= groups; n++) {
                for (long person : people) {
                    statement.setLong(1, FIRST_ID + n);
                    statement.setLong(2, person);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
