package org.parley.message;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.system.TestClock;
import org.parley.system.TestDatabase;

/** The journal's transactions over a test's database, which can be held up, and whose line can be cut. */
final class ScriptedWriter extends JournalWriter {
    private static final int SECONDS = 20;

    private final TestDatabase database;
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final AtomicLong now;
    private volatile boolean cutBefore;
    private volatile boolean cutAfter;
    private volatile boolean away;

    ScriptedWriter(TestDatabase database, long now) {
        this.database = database;
        em = database.injected();
        this.now = new AtomicLong(now);
        clock = new TestClock(this.now::get);
    }

    /** The next batches are stored a moment later than the ones before. */
    void later() {
        now.incrementAndGet();
    }

    /** From now on batches wait; counting the latch down lets them go on. */
    CountDownLatch holdUp() {
        CountDownLatch held = new CountDownLatch(1);
        gate = held;
        return held;
    }

    /** The line is cut before the next transaction; the database stays away until {@link #comeBack}. */
    void cutBeforeTheCommit() {
        away = true;
        cutBefore = true;
    }

    /** The line is cut after the next commit, before its answer; the database stays away until {@link #comeBack}. */
    void cutAfterTheCommit() {
        away = true;
        cutAfter = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public Written write(List<Posting> messages, List<MessageChange> changes) {
        batches.add(messages.size() + changes.size());
        await(gate);
        if (cutBefore) {
            cutBefore = false;
            throw lost();
        }
        Written stored = database.get(em -> super.write(messages, changes));
        if (cutAfter) {
            cutAfter = false;
            throw lost();
        }
        return stored;
    }

    @Override
    public List<StoredMessage> find(List<Posting> batch) {
        if (away) {
            throw lost();
        }
        return database.get(em -> super.find(batch));
    }

    private static EJBException lost() {
        return new EJBException(new SQLException("This connection has been closed.", "08003"));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The test holds the writer up for ever");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
