package org.parley.search;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The index in PostgreSQL: a table with a tsvector and a GIN index, in the caller's transaction. One of the adapters
 * that speak a vendor's SQL, since JPA has no word for a full-text search.
 *
 * <p>The words come cut and folded from {@link Words}, so the vector is made of them as they are. Conversation, author and
 * file stand in it too, as words that nobody can type: so the GIN index alone narrows a frequent word down to what one
 * may read.
 */
public final class PostgreSqlIndex implements SearchIndex {
    /**
     * So many of the newest messages are looked through one by one before the GIN index is asked (a third of a
     * millisecond for each thousand). A frequent word is found there at once; one that is not has few enough matches
     * that reading all of them, which a bitmap of the index cannot avoid, is cheap.
     */
    private static final int NEWEST = 20_000;

    /** Beyond so many conversations their words are left out of the query: looking each up would cost more than it saves. */
    private static final int MOST_TAGS = 500;

    private static final String ORDER = " ORDER BY posted_at DESC, conversation_id DESC, seq DESC";
    private static final String BOUNDS = " WHERE posted_at >= ? AND (posted_at, conversation_id, seq) < (?, ?, ?)";

    private static final String NEWEST_ONES =
            "WITH found AS NOT MATERIALIZED (SELECT * FROM (SELECT * FROM search_entry" + BOUNDS + "/*one*/" + ORDER
                    + " LIMIT " + NEWEST + ") AS newest WHERE TRUE";

    // Materialised: all matches first and then their order, or the planner would look for them in that order.
    private static final String BY_WORDS =
            "WITH found AS MATERIALIZED (SELECT conversation_id, seq, posted_at FROM search_entry" + BOUNDS;

    private static final String CANCELLED = "57014";
    private static final String FILE_TAG = "@f";

    private final Connection connection;

    public PostgreSqlIndex(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<Long, Long> positions(Collection<Long> conversationIds) {
        return speaking(() -> {
            Array ids = array(conversationIds);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO search_position (conversation_id, revision) SELECT unnest(?), 0 ON CONFLICT DO NOTHING")) {
                insert.setArray(1, ids);
                insert.executeUpdate();
            }
            Map<Long, Long> positions = new HashMap<>();
            // In the order of ids, so that two nodes never wait for each other in a circle.
            try (PreparedStatement select = connection.prepareStatement("SELECT conversation_id, revision"
                    + " FROM search_position WHERE conversation_id = ANY(?) ORDER BY conversation_id FOR UPDATE")) {
                select.setArray(1, ids);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        positions.put(rows.getLong(1), rows.getLong(2));
                    }
                }
            }
            return positions;
        });
    }

    @Override
    public void write(Collection<Entry> changed, Map<Long, Long> positions) {
        speaking(() -> {
            // What a crash takes is indexed again: nobody waits for the disk.
            execute("SET LOCAL synchronous_commit = off");
            insert(changed.stream().filter(each -> !each.isEmpty()).toList());
            delete(changed.stream().filter(Entry::isEmpty).toList());
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE search_position SET revision = ? WHERE conversation_id = ?")) {
                for (long id : new TreeSet<>(positions.keySet())) {
                    update.setLong(1, positions.getOrDefault(id, 0L));
                    update.setLong(2, id);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    private void insert(List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO search_entry (conversation_id, seq, posted_at, author_id, file, words)"
                        + " VALUES (?, ?, ?, ?, ?, array_to_tsvector(?)) ON CONFLICT (conversation_id, seq)"
                        + " DO UPDATE SET posted_at = excluded.posted_at, author_id = excluded.author_id,"
                        + " file = excluded.file, words = excluded.words")) {
            for (Entry each : entries) {
                insert.setLong(1, each.place().conversationId());
                insert.setLong(2, each.place().seq());
                insert.setLong(3, each.place().at());
                insert.setLong(4, each.authorId());
                insert.setBoolean(5, each.file());
                insert.setArray(6, connection.createArrayOf("text", words(each).toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Set<String> words(Entry entry) {
        Set<String> words = new LinkedHashSet<>(entry.words());
        words.add(conversationTag(entry.place().conversationId()));
        words.add(authorTag(entry.authorId()));
        if (entry.file()) {
            words.add(FILE_TAG);
        }
        return words;
    }

    // No word has such a sign, so nobody reaches these by typing.
    private static String conversationTag(long id) {
        return "@c" + id;
    }

    private static String authorTag(long id) {
        return "@a" + id;
    }

    private void delete(List<Entry> entries) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM search_entry WHERE conversation_id = ? AND seq = ?")) {
            for (Entry each : entries) {
                delete.setLong(1, each.place().conversationId());
                delete.setLong(2, each.place().seq());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    @Override
    public void forget(long conversationId) {
        speaking(() -> {
            for (String table : List.of("search_entry", "search_position")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE conversation_id = ?")) {
                    delete.setLong(1, conversationId);
                    delete.executeUpdate();
                }
            }
            return conversationId;
        });
    }

    @Override
    public List<Place> find(SearchQuery query) {
        return speaking(() -> {
            // A plan that was made for one word is wrong for another by orders of magnitude.
            execute("SET LOCAL statement_timeout = " + PATIENCE);
            execute("SET LOCAL plan_cache_mode = force_custom_plan");
            List<Place> newest = select(query, NEWEST_ONES, words(query));
            return newest.size() == query.limit() ? newest : select(query, BY_WORDS, tagged(query));
        });
    }

    private List<Place> select(SearchQuery query, String from, String words) throws SQLException {
        String sql = from.replace("/*one*/", oneConversation(query))
                + (words.isEmpty() ? "" : " AND words @@ CAST(? AS tsquery)")
                + " AND conversation_id = ANY(?)"
                + (query.authorId() == null ? "" : " AND author_id = " + query.authorId())
                + (query.file() ? " AND file" : "")
                + ") SELECT posted_at, conversation_id, seq FROM found" + ORDER + " LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = bounds(select, query);
            if (!words.isEmpty()) {
                select.setString(place++, words);
            }
            select.setArray(place++, array(query.conversationIds()));
            select.setInt(place, query.limit());
            List<Place> places = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                }
            }
            return places;
        }
    }

    /** Lets the newest ones be those of the one conversation, by the index that begins with it. */
    private static String oneConversation(SearchQuery query) {
        List<Long> ids = query.conversationIds();
        return ids.size() == 1 ? " AND conversation_id = " + ids.get(0) : "";
    }

    private static int bounds(PreparedStatement select, SearchQuery query) throws SQLException {
        int place = 1;
        select.setLong(place++, query.from());
        select.setLong(place++, query.before().at());
        select.setLong(place++, query.before().conversationId());
        select.setLong(place++, query.before().seq());
        return place;
    }

    /** {@code 'begi':* & 'word':*}; a word has nothing but letters, digits, marks and pictographs. */
    private static String words(SearchQuery query) {
        return query.words().stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    private static String tagged(SearchQuery query) {
        List<String> all = new ArrayList<>();
        if (!query.words().isEmpty()) {
            all.add(words(query));
        }
        if (query.conversationIds().size() <= MOST_TAGS) {
            all.add(query.conversationIds().stream()
                    .map(id -> "'" + conversationTag(id) + "'")
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        if (query.authorId() != null) {
            all.add("'" + authorTag(query.authorId()) + "'");
        }
        if (query.file()) {
            all.add("'" + FILE_TAG + "'");
        }
        return String.join(" & ", all);
    }

    private Array array(Collection<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T speaking(Speech<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                throw new SearchTooSlowException();
            }
            throw new IllegalStateException("The search index in PostgreSQL failed", e);
        }
    }

    private interface Speech<T> {
        T run() throws SQLException;
    }
}
