package org.parley.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.parley.conversation.ConversationFixture;
import org.parley.message.JournalStore;
import org.parley.message.Posting;
import org.parley.message.StoredMessage;
import org.parley.message.TestHistory;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;

/** The services of this package over one database and its index. It stands in for the container, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
final class SearchFixture implements AutoCloseable {
    private static final AtomicLong FILES = new AtomicLong(90_000_000);

    final ConversationFixture conversations;
    final SearchIndexes indexes = new SearchIndexes();
    final ChangedConversations changed = new ChangedConversations();
    final IndexStep step = new IndexStep();
    final Path data;
    private final SearchService service = new SearchService();
    long now = ConversationFixture.NOON;

    SearchFixture(Vendor vendor, Path data) {
        this.data = data;
        conversations = ConversationFixture.on(vendor);
        String database = vendor == Vendor.DERBY ? "org.apache.derby." : "org.postgresql.";
        indexes.settings = new Settings(
                setting -> Optional.ofNullable(Map.of(Setting.DATA, data.toString(), Setting.DATABASE_CLASS, database)
                        .get(setting)));
        step.transactions = new TestTransactions(conversations.database);
        step.indexes = indexes;
        service.em = conversations.database.injected();
        service.indexes = indexes;
        service.conversations = conversations.service();
        service.history = TestHistory.over(conversations);
        indexes.open();
    }

    /** The journal's thread, as far as the index knows of it. */
    List<StoredMessage> post(long authorId, long conversationId, String... texts) {
        List<Posting> batch = new ArrayList<>();
        for (String each : texts) {
            batch.add(Posting.text(conversationId, authorId, UUID.randomUUID().toString(), each));
        }
        return conversations.database.get(em -> {
            try {
                return new JournalStore(connection(em), now).store(batch);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Changes a text in the database as an edit does: with a new revision. */
    void edit(StoredMessage message, String text) {
        conversations.database.run(em -> {
            em.createNativeQuery("UPDATE conversation SET revision = revision + 1 WHERE id = ?")
                    .setParameter(1, message.conversationId())
                    .executeUpdate();
            em.createNativeQuery(
                            "UPDATE message SET text = ?, revision = (SELECT revision FROM conversation WHERE id = ?)"
                                    + " WHERE conversation_id = ? AND seq = ?")
                    .setParameter(1, text)
                    .setParameter(2, message.conversationId())
                    .setParameter(3, message.conversationId())
                    .setParameter(4, message.seq())
                    .executeUpdate();
        });
    }

    /** Gives a message a file, as the journal does when it is sent with one. */
    void attach(StoredMessage message, long ownerId, String name) {
        long fileId = FILES.incrementAndGet();
        conversations.database.run(em -> {
            em.createNativeQuery("INSERT INTO stored_file (id, owner_id, name, size, type, created_at)"
                            + " VALUES (?, ?, ?, 1, 'text/plain', 1)")
                    .setParameter(1, fileId)
                    .setParameter(2, ownerId)
                    .setParameter(3, name)
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO attachment (conversation_id, seq, position, file_id) VALUES (?, ?, 0, ?)")
                    .setParameter(1, message.conversationId())
                    .setParameter(2, message.seq())
                    .setParameter(3, fileId)
                    .executeUpdate();
            em.createNativeQuery("UPDATE message SET files = 1 WHERE conversation_id = ? AND seq = ?")
                    .setParameter(1, message.conversationId())
                    .setParameter(2, message.seq())
                    .executeUpdate();
        });
    }

    /** Takes somebody out, unheard. */
    void remove(long conversationId, long participantId) {
        conversations.database.run(em -> em.createNativeQuery(
                        "UPDATE membership SET left_at = 1 WHERE conversation_id = ? AND participant_id = ?")
                .setParameter(1, conversationId)
                .setParameter(2, participantId)
                .executeUpdate());
        conversations.memberships.forget(conversationId);
    }

    /** Brings the index up to date with these conversations. */
    void index(long... conversationIds) {
        Set<Long> left = new LinkedHashSet<>();
        for (long each : conversationIds) {
            left.add(each);
        }
        while (!left.isEmpty()) {
            left = step.follow(left);
        }
    }

    SearchPage search(long callerId, SearchTerms terms) {
        return conversations.database.get(em -> service.search(callerId, terms));
    }

    SearchPage search(long callerId, String query) {
        return search(callerId, new SearchTerms(query, null, null, null, null, false, null));
    }

    SearchPage search(long callerId, long conversationId, String query) {
        return search(callerId, new SearchTerms(query, conversationId, null, null, null, false, null));
    }

    List<String> texts(long callerId, String query) {
        return search(callerId, query).results().stream()
                .map(each -> each.message().text())
                .toList();
    }

    private static Connection connection(EntityManager em) {
        return Objects.requireNonNull(em.unwrap(Connection.class));
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to that within 20 s");
            }
            Thread.onSpinWait();
        }
    }

    /** Destroys the folder's files. */
    void breakFolder() {
        try (var files = Files.list(data.resolve("search"))) {
            for (Path each : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.writeString(each, "garbage");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        indexes.close();
    }
}
