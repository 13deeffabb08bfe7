package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stores a batch of messages, of any conversations, in the caller's transaction: one look-up of repeated ones, one
 * counter update per conversation, one batch insert. This is one of the adapters that speak JDBC (over the
 * EntityManager's connection): by JPA a message costs about twice the CPU (docs/decisions/0005).
 *
 * <p>Rows are locked in the order of ids, so that two nodes never wait for each other in a circle.
 */
public final class JournalStore {
    // Without these Derby reads the whole table for a long list, however well an index fits (measured with 200,000
    // messages and 256 ids: 36 ms against 2.4). To PostgreSQL they are comments, which end with the line.
    private static final String BY_CLIENT_ID = "--DERBY-PROPERTIES index=MESSAGE_CLIENT\n";
    private static final String BY_ID = "--DERBY-PROPERTIES constraint=CONVERSATION_PK\n";

    private final Connection connection;
    private final long now;

    /** @param now the time of storing, milliseconds since 1970-01-01 UTC */
    public JournalStore(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Stores what is new.
     *
     * @return one for one with the batch; repeated ones are marked as such
     * @throws SQLException when anything of the batch cannot be stored; nothing of it may be committed then
     */
    public List<StoredMessage> store(List<Posting> batch) throws SQLException {
        Map<Key, StoredMessage> known = new HashMap<>();
        for (StoredMessage each : find(batch)) {
            known.put(new Key(each.authorId(), each.clientId()), each.asRepeated());
        }
        List<Posting> fresh = fresh(batch, known);
        if (!fresh.isEmpty()) {
            number(fresh, known);
        }
        List<StoredMessage> result = new ArrayList<>(batch.size());
        for (Posting each : batch) {
            Key key = new Key(each.authorId(), each.clientId());
            StoredMessage message = known.get(key);
            if (message == null) {
                throw new IllegalStateException("Not numbered: " + key);
            }
            result.add(message);
            known.put(key, message.asRepeated());
        }
        return result;
    }

    /** Those of a batch that are stored already, in no order. An empty batch asks too: whether the database answers. */
    public List<StoredMessage> find(List<Posting> batch) throws SQLException {
        int places = places(batch.size());
        List<StoredMessage> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT conversation_id, seq, ordinal, revision, author_id, client_id, kind, text, posted_at,"
                        + " edited_at FROM message " + BY_CLIENT_ID + " WHERE client_id IN (?"
                        + ", ?".repeat(places - 1)
                        + ")")) {
            for (int i = 0; i < places; i++) {
                int place = Math.min(i, batch.size() - 1);
                select.setString(i + 1, place < 0 ? "" : batch.get(place).clientId());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(message(rows));
                }
            }
        }
        return found;
    }

    private static StoredMessage message(ResultSet row) throws SQLException {
        return new StoredMessage(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                MessageKind.valueOf(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getLong(10) > 0,
                false);
    }

    private static List<Posting> fresh(List<Posting> batch, Map<Key, StoredMessage> known) {
        Map<Key, Posting> fresh = new HashMap<>();
        List<Posting> inOrder = new ArrayList<>();
        for (Posting each : batch) {
            Key key = new Key(each.authorId(), each.clientId());
            if (!known.containsKey(key) && fresh.putIfAbsent(key, each) == null) {
                inOrder.add(each);
            }
        }
        return inOrder;
    }

    private void number(List<Posting> fresh, Map<Key, StoredMessage> known) throws SQLException {
        TreeMap<Long, List<Posting>> byConversation = new TreeMap<>();
        for (Posting each : fresh) {
            byConversation
                    .computeIfAbsent(each.conversationId(), id -> new ArrayList<>())
                    .add(each);
        }
        moveCounters(byConversation);
        Map<Long, long[]> counters = counters(byConversation);
        List<StoredMessage> messages = new ArrayList<>(fresh.size());
        byConversation.forEach(
                (id, postings) -> messages.addAll(numbered(postings, Objects.requireNonNull(counters.get(id)))));
        Map<Key, Posting> postings = new HashMap<>();
        fresh.forEach(each -> postings.put(new Key(each.authorId(), each.clientId()), each));
        new MessageRows(connection).insert(messages, each -> additions(postings, each));
        countPosted(messages);
        GroupChanges changes = new GroupChanges(connection, now);
        NoticeRows notices = new NoticeRows(connection, now);
        for (StoredMessage each : messages) {
            Key key = new Key(each.authorId(), each.clientId());
            Posting posting = Objects.requireNonNull(postings.get(key));
            known.put(key, each);
            changes.apply(each, posting);
            notices.note(each, posting);
        }
        notices.write();
    }

    private static Additions additions(Map<Key, Posting> postings, StoredMessage message) {
        return Objects.requireNonNull(postings.get(new Key(message.authorId(), message.clientId())))
                .additions();
    }

    private void moveCounters(SortedMap<Long, List<Posting>> byConversation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE conversation SET last_seq = last_seq + ?,"
                + " last_ordinal = last_ordinal + ?, revision = revision + ?, last_at = ? WHERE id = ?")) {
            for (Map.Entry<Long, List<Posting>> each : byConversation.entrySet()) {
                int count = each.getValue().size();
                long countable = countable(each.getValue());
                update.setInt(1, count);
                update.setLong(2, countable);
                update.setInt(3, count);
                update.setLong(4, now);
                update.setLong(5, each.getKey());
                update.addBatch();
            }
            for (int changed : update.executeBatch()) {
                if (changed == 0) {
                    throw new SQLException("A conversation of the batch does not exist");
                }
            }
        }
    }

    /** {@code id → [seq, ordinal, revision]} before the batch's first message. */
    private Map<Long, long[]> counters(SortedMap<Long, List<Posting>> byConversation) throws SQLException {
        Map<Long, long[]> counters = new HashMap<>();
        List<Long> ids = List.copyOf(byConversation.keySet());
        int places = places(ids.size());
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, last_seq, last_ordinal, revision FROM conversation " + BY_ID
                        + " WHERE id IN (?" + ", ?".repeat(places - 1) + ")")) {
            for (int i = 0; i < places; i++) {
                select.setLong(i + 1, ids.get(Math.min(i, ids.size() - 1)));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<Posting> postings = byConversation.getOrDefault(rows.getLong(1), List.of());
                    long countable = countable(postings);
                    counters.put(rows.getLong(1), new long[] {
                        rows.getLong(2) - postings.size(),
                        rows.getLong(3) - countable,
                        rows.getLong(4) - postings.size()
                    });
                }
            }
        }
        return counters;
    }

    private List<StoredMessage> numbered(List<Posting> postings, long[] counters) {
        List<StoredMessage> messages = new ArrayList<>(postings.size());
        for (Posting each : postings) {
            counters[0]++;
            counters[1] += each.kind().isCountable() ? 1 : 0;
            counters[2]++;
            messages.add(new StoredMessage(
                    each.conversationId(),
                    counters[0],
                    counters[1],
                    counters[2],
                    each.authorId(),
                    each.clientId(),
                    each.kind(),
                    each.text(),
                    now,
                    false,
                    false));
        }
        return messages;
    }

    private static long countable(List<Posting> postings) {
        return postings.stream().filter(each -> each.kind().isCountable()).count();
    }

    /** How many parameters a list gets: rounded up to a power of two, so that few statements serve all batch sizes. */
    private static int places(int size) {
        return Integer.highestOneBit(Math.max(1, size * 2 - 1));
    }

    /**
     * Own messages do not count as unread: the author's membership keeps their number and the last one's seq. Who was
     * taken out, or may only read, since his message is on its way stores nothing: here rights are asked for the last time.
     */
    private void countPosted(List<StoredMessage> messages) throws SQLException {
        TreeMap<Member, long[]> posted = new TreeMap<>();
        for (StoredMessage each : messages) {
            if (each.kind().isCountable()) {
                long[] count =
                        posted.computeIfAbsent(new Member(each.conversationId(), each.authorId()), id -> new long[2]);
                count[0]++;
                count[1] = each.seq();
            }
        }
        if (posted.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE membership SET posted = posted + ?,"
                        + " posted_seq = ? WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL AND role <> 'READER'")) {
            for (Map.Entry<Member, long[]> each : posted.entrySet()) {
                update.setLong(1, each.getValue()[0]);
                update.setLong(2, each.getValue()[1]);
                update.setLong(3, each.getKey().conversationId());
                update.setLong(4, each.getKey().participantId());
                update.addBatch();
            }
            int[] changed = update.executeBatch();
            for (int each : changed) {
                if (each != 1 && each != Statement.SUCCESS_NO_INFO) {
                    throw new SQLException("An author of the batch is no member who may write");
                }
            }
        }
    }

    private record Key(long authorId, String clientId) {}

    private record Member(long conversationId, long participantId) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int first = Long.compare(conversationId, other.conversationId);
            return first != 0 ? first : Long.compare(participantId, other.participantId);
        }
    }
}
