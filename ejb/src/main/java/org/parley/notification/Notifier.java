package org.parley.notification;

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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.system.Calm;
import org.parley.system.ConnectionLost;
import org.parley.system.DiskGuard;
import org.parley.system.Tick;

/**
 * Makes entries of the notices that the journal leaves: one thread, behind everybody's back. It begins with what an earlier run
 * left. What concerns many is done in steps that yield to messages.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Notifier {
    private static final Logger LOG = Logger.getLogger(Notifier.class.getName());

    /** Notices in one step at most. */
    private static final int NOTICES = 50;

    /** Between two looks when nothing nudges, since a nudge can be lost with a broken line to the database. In ms. */
    private static final long IDLE = 15_000;

    private static final long RETRY = 1_000;

    /** A notice that nothing can be made of is given up then, or all behind it would wait for ever. */
    static final int TRIES = 10;

    private static final int DRAIN = 10_000;

    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean stopping;
    private int failed;
    /** Whether notices wait, as far as the last step saw. */
    private boolean more = true;

    private @Nullable Thread thread;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    NoticeNudge nudge;

    @Inject
    NoticeStep step;

    @Inject
    NotificationSweep sweep;

    @Inject
    DiskGuard disk;

    @Inject
    Calm calm;

    @Inject
    Event<NotificationsStored> stored;

    @PostConstruct
    void start() {
        Thread notifier = threads.newThread(this::run);
        notifier.setName("parley-notifier");
        notifier.start();
        thread = notifier;
    }

    private void run() {
        boolean swept = false;
        while (!stopping) {
            try {
                if (!disk.writable()) {
                    stop.await(RETRY, TimeUnit.MILLISECONDS);
                } else if (more) {
                    calm.yielding(this::work);
                } else if (!swept) {
                    swept = true;
                    Tick.attempt("Old notifications were not swept", sweep::sweep);
                } else {
                    nudge.await(IDLE);
                    work();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                // Nothing may end this thread while the server runs: without it nobody is notified.
                LOG.log(Level.SEVERE, "People were not told of their notifications", e);
            }
        }
    }

    /** One step. What it stored is told after its commit. */
    void work() {
        NoticeStep.Done done;
        try {
            done = step.next(failed > 0 ? 1 : NOTICES);
        } catch (RuntimeException e) {
            failed(e);
            return;
        }
        failed = 0;
        more = done.more();
        if (!done.entries().isEmpty()) {
            stored.fire(new NotificationsStored(done.entries()));
        }
    }

    private void failed(RuntimeException cause) {
        more = true;
        if (ConnectionLost.in(cause)) {
            LOG.log(Level.FINE, "The database is away", cause);
        } else {
            LOG.log(Level.WARNING, "People could not be notified for now", cause);
            failed++;
        }
        if (failed >= TRIES) {
            LOG.severe("A notice is given up");
            step.drop();
            failed = 0;
        }
        try {
            stop.await(RETRY, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        stop.countDown();
        nudge.wake();
        Thread notifier = thread;
        try {
            if (notifier != null) {
                notifier.join(DRAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
