package org.parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

/** An empty index of the kind that stands beside a vendor's database. */
final class TestIndex implements AutoCloseable {
    private final @Nullable TestDatabase database;
    private final @Nullable Path folder;
    private final @Nullable LuceneIndex lucene;

    private TestIndex(Vendor vendor) throws IOException {
        database = vendor == Vendor.POSTGRESQL ? TestDatabase.of(vendor) : null;
        folder = vendor == Vendor.DERBY ? Files.createTempDirectory("search") : null;
        lucene = folder == null ? null : new LuceneIndex(folder);
    }

    static TestIndex of(Vendor vendor) {
        try {
            return new TestIndex(vendor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Works with the index in one transaction. */
    <T> T get(Function<SearchIndex, T> work) {
        if (database == null) {
            return work.apply(Objects.requireNonNull(lucene));
        }
        return database.get(em -> work.apply(new PostgreSqlIndex(Objects.requireNonNull(em.unwrap(Connection.class)))));
    }

    /** Writes as the indexer does: after asking for the position. */
    void write(long conversationId, long position, Entry... changed) {
        get(index -> {
            index.positions(List.of(conversationId));
            index.write(List.of(changed), Map.of(conversationId, position));
            return position;
        });
    }

    @Override
    public void close() throws IOException {
        if (database != null) {
            database.close();
        }
        if (lucene != null && folder != null) {
            lucene.close();
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
