package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.parley.message.TryAgainException;
import org.parley.system.Settings;

/** The index that stands beside the database in use, and how many may search it at once. */
@ApplicationScoped
public class SearchIndexes {
    private static final Logger LOG = Logger.getLogger(SearchIndexes.class.getName());

    /** Searches under way at once: more would only slow each other, and the chat, down. */
    private static final int AT_ONCE = 4;

    private static final long TURN_WITHIN_SECONDS = 2;
    private static final String FOLDER = "search";

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile @Nullable LuceneIndex lucene;
    private volatile boolean complete;

    @Inject
    Settings settings;

    /**
     * The index in the transaction of an EntityManager.
     *
     * @throws TryAgainException while it is not open
     */
    SearchIndex in(EntityManager em) {
        if (!settings.derby()) {
            return new PostgreSqlIndex(Objects.requireNonNull(em.unwrap(Connection.class)));
        }
        LuceneIndex open = lucene;
        if (open == null) {
            throw new TryAgainException("The search is not ready.");
        }
        return open;
    }

    /** Searches when it is one's turn. */
    List<Place> find(EntityManager em, SearchQuery query) {
        SearchIndex index = in(em);
        try {
            if (!turns.tryAcquire(TURN_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new SearchTooSlowException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchTooSlowException();
        }
        try {
            return index.find(query);
        } finally {
            turns.release();
        }
    }

    /** Whether everything that was written before the last look at all conversations is in the index. */
    boolean complete() {
        return complete;
    }

    void complete(boolean now) {
        complete = now;
    }

    /** Opens the folder beside Derby; one that cannot be read is made anew, for everything in it can be read again. */
    void open() {
        if (!settings.derby() || lucene != null) {
            return;
        }
        Path folder = settings.data().resolve(FOLDER);
        try {
            lucene = opened(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LuceneIndex opened(Path folder) throws IOException {
        try {
            return new LuceneIndex(folder);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index in " + folder + " cannot be read and is built anew", e);
            empty(folder);
            return new LuceneIndex(folder);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Makes what was written outlive a crash. */
    void commit() {
        LuceneIndex open = lucene;
        if (open != null) {
            open.commit();
        }
    }

    /** Closes the folder; {@link #open} opens it again. */
    void close() {
        LuceneIndex open = lucene;
        lucene = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "The search index was not closed cleanly", e);
            }
        }
    }
}
