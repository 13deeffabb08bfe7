package org.parley.message;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One writer for all messages of this node and all changes of them. It takes what has queued up while the last batch was being written, stores
 * it in one transaction, and only then tells senders and members. So under load batches grow, not the number of commits.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Journal {
    private static final Logger LOG = Logger.getLogger(Journal.class.getName());

    /** Commands in one transaction at most; more do not get cheaper, but make the first one wait. */
    static final int BATCH = 256;

    /** Commands that may wait; at the slowest rate seen this is less than two seconds' work. */
    static final int QUEUE = 8_192;

    /** How long a stop waits for what has been queued, in milliseconds. */
    private static final int DRAIN = 10_000;

    private final BlockingQueue<JournalEntry> queue = new ArrayBlockingQueue<>(QUEUE);
    private final LongAdder commands = new LongAdder();
    private final LongAdder written = new LongAdder();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    JournalBatch batches;

    @Inject
    JournalState state;

    @PostConstruct
    void start() {
        Thread writer = threads.newThread(this::run);
        writer.setName("parley-journal");
        writer.start();
        thread = writer;
    }

    /**
     * Queues a command. The outcome is told on the journal's thread.
     *
     * @throws TryAgainException when nothing can be taken now; nothing was stored then
     */
    public void submit(JournalEntry entry) {
        if (stopping) {
            throw new TryAgainException("The server stops.");
        }
        state.requireUp();
        if (!queue.offer(entry)) {
            throw new TryAgainException("Too many messages wait to be stored.");
        }
    }

    /** As it is now. */
    public JournalFigures figures() {
        return new JournalFigures(queue.size(), commands.sum(), written.sum());
    }

    private void run() {
        List<JournalEntry> batch = new ArrayList<>(BATCH);
        while (!stopping || !queue.isEmpty()) {
            try {
                JournalEntry first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    batches.write(batch);
                    commands.add(batch.size());
                    written.increment();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                // Nothing may end this thread while the server runs: without it nobody can talk.
                LOG.log(Level.SEVERE, "A batch of the journal failed", e);
            }
            batch.clear();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        Thread writer = thread;
        try {
            if (writer != null) {
                writer.join(DRAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
