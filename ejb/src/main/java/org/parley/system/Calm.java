package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Whether messages are being written: work that can wait then leaves them most of the machine. It is done one step at a time:
 * a disk writes large things no faster side by side, and the commit of a message then waits behind one of them, not behind
 * eight.
 */
@ApplicationScoped
public class Calm {
    /** So long after the last message it is calm, in nanoseconds. */
    private static final long AFTER = TimeUnit.SECONDS.toNanos(1);

    /** Who yields works for a quarter of the time. */
    private static final int REST = 3;

    /** Longer rests would help nobody: a step that took so long was itself made to wait. In nanoseconds. */
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(200);

    private final Object turn = new Object();
    private final LongSupplier clock;
    private final LongConsumer rest;
    private volatile long writtenAt;

    public Calm() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    Calm(LongSupplier clock, LongConsumer rest) {
        this.clock = clock;
        this.rest = rest;
        writtenAt = clock.getAsLong() - AFTER;
    }

    /** Messages were stored. */
    public void written() {
        writtenAt = clock.getAsLong();
    }

    /**
     * Does one step of work, and rests after it in proportion unless it is calm. Who waits for his turn also waits for the
     * rest of the one before: all together yield to the messages.
     */
    public void yielding(Runnable step) {
        synchronized (turn) {
            long began = clock.getAsLong();
            step.run();
            long now = clock.getAsLong();
            if (now - writtenAt < AFTER) {
                rest.accept(Math.min(LONGEST_REST, REST * (now - began)));
            }
        }
    }
}
