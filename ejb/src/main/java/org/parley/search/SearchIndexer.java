package org.parley.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.system.DiskGuard;

/**
 * Keeps the index in step with the messages, behind everybody's back: one thread reads what was committed. At the start,
 * and when nudges were lost, it looks at all conversations; so a lost index is built by the same way as a new message
 * is found. After each step it rests several times as long as it worked, unless nobody writes and much is left to read.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchIndexer {
    private static final Logger LOG = Logger.getLogger(SearchIndexer.class.getName());

    /** The thread takes at most one part in so many of a processor. */
    private static final int SHARE = 5;

    /** The shortest and the longest rest after a step, in ms: under load batches grow, not their number. */
    private static final long SHORTEST_REST = 500;

    private static final long LONGEST_REST = 2_000;

    /** How long an index waits until it is written to disk; a crash makes it read that much again. */
    private static final long COMMIT_AFTER = TimeUnit.SECONDS.toNanos(15);

    private static final long IDLE = 1_000;
    private static final long RETRY = 5_000;
    private static final int DRAIN = 10_000;

    private @Nullable Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean stopping;
    /** Up to which id all conversations were looked at; null when that is done. */
    private @Nullable Long looked;

    /** Those that the index is behind of, as far as known; a page's worth. */
    private final Set<Long> behind = new LinkedHashSet<>();

    private boolean dirty;
    private long committedAt = System.nanoTime();

    @Resource
    ManagedThreadFactory threads;

    @Inject
    ChangedConversations changed;

    @Inject
    SearchIndexes indexes;

    @Inject
    IndexStep step;

    @Inject
    DiskGuard disk;

    @PostConstruct
    void start() {
        Thread indexer = threads.newThread(this::run);
        indexer.setName("parley-search");
        indexer.start();
        thread = indexer;
    }

    private void run() {
        looked = 0L;
        while (!stopping) {
            try {
                if (!disk.writable()) {
                    rest(RETRY);
                    continue;
                }
                indexes.open();
                work();
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The search index cannot be kept in step for now", e);
                indexes.close();
                looked = 0L;
                behind.clear();
                rest(RETRY);
            }
        }
        indexes.close();
    }

    private void work() throws InterruptedException {
        if (changed.wasOverrun()) {
            looked = 0L;
        }
        if (looked != null && behind.isEmpty()) {
            look(looked);
        }
        // What is new goes first: it is little, and somebody may look for it.
        Set<Long> ids = new LinkedHashSet<>(
                changed.take(IndexStep.CONVERSATIONS, looked == null && behind.isEmpty() ? IDLE : 0));
        ids.addAll(behind);
        if (!ids.isEmpty()) {
            follow(ids);
        }
        commit();
    }

    /** The next page of all conversations. */
    private void look(long after) {
        if (after == 0) {
            indexes.complete(false);
        }
        looked = step.look(after, behind);
        if (looked == null) {
            indexes.complete(true);
        }
    }

    private void follow(Set<Long> ids) {
        long began = System.nanoTime();
        Set<Long> unfinished = step.follow(ids);
        behind.clear();
        behind.addAll(unfinished);
        dirty = true;
        if (!behind.isEmpty() && changed.isEmpty()) {
            // An index is being built, and nobody writes.
            return;
        }
        // A step for each message of a calm conversation would cost more than the message itself.
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        rest(Math.min(LONGEST_REST, Math.max(SHORTEST_REST, took * (SHARE - 1))));
    }

    private void commit() {
        if (dirty && System.nanoTime() - committedAt > COMMIT_AFTER) {
            indexes.commit();
            dirty = false;
            committedAt = System.nanoTime();
        }
    }

    private void rest(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        stop.countDown();
        changed.wake();
        Thread indexer = thread;
        try {
            if (indexer != null) {
                indexer.join(DRAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
