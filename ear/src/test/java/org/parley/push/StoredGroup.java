package org.parley.push;

import java.util.concurrent.atomic.AtomicLong;

/** A group with messages of its first member, written straight into the database: creating one is no matter of the socket. */
final class StoredGroup {
    private static final AtomicLong GROUPS = new AtomicLong(80_000_000);

    private StoredGroup() {}

    /**
     * Its id.
     *
     * @param client knows the people's ids
     */
    static long create(SocketClient client, String name, int messages, String... members) {
        long id = GROUPS.incrementAndGet();
        RunningParley.sql(
                "INSERT INTO conversation (id, kind, name, last_seq, last_ordinal, revision, floor_seq, last_at,"
                        + " member_count, created_at) VALUES (?, 'GROUP', ?, ?, ?, ?, 0, 1, ?, 1)",
                id,
                name,
                messages,
                messages,
                messages,
                members.length);
        for (String each : members) {
            RunningParley.sql(
                    "INSERT INTO membership (conversation_id, participant_id, role, joined_seq, read_seq, disclosed_seq,"
                            + " read_ordinal, read_posted, posted, posted_seq, favourite, muted)"
                            + " VALUES (?, ?, 'MEMBER', 0, 0, 0, 0, 0, 0, 0, FALSE, FALSE)",
                    id,
                    client.personId(each));
        }
        RunningParley.sql(
                "INSERT INTO message (conversation_id, seq, ordinal, revision, author_id, client_id, kind, text,"
                        + " posted_at) SELECT ?, n, n, n, ?, 'group-' || ? || '-' || n, 'TEXT', 'number ' || n, n"
                        + " FROM generate_series(1, ?) n",
                id,
                client.personId(members[0]),
                id,
                messages);
        return id;
    }
}
