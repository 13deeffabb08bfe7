package org.parley.audit;

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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.system.Calm;
import org.parley.system.DiskGuard;

/**
 * The one that lengthens the chain: one thread, behind everybody's back, so that no change waits for another one's trace. It begins
 * with what an earlier run left.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditAppender {
    private static final Logger LOG = Logger.getLogger(AuditAppender.class.getName());

    /** Between two looks when nothing nudges, since a nudge can be lost with a broken line to the database. In ms. */
    private static final long IDLE = 15_000;

    private static final long RETRY = 1_000;
    private static final int DRAIN = 10_000;

    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean stopping;
    private boolean more = true;
    private boolean failing;

    private @Nullable Thread thread;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    AuditStep step;

    @Inject
    DiskGuard disk;

    @Inject
    Calm calm;

    @PostConstruct
    void start() {
        Thread appender = threads.newThread(this::run);
        appender.setName("parley-audit");
        appender.start();
        thread = appender;
    }

    /** A change and its trace were stored. Public, because observers of such a bean must be. */
    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditNoted event) {
        wake();
    }

    private void wake() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (!more) {
                    await(IDLE);
                }
                if (disk.writable()) {
                    calm.yielding(this::work);
                } else {
                    await(RETRY);
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    /** One step. Nothing may end this thread while the server runs, and no fact is ever given up. */
    void work() {
        try {
            more = step.next();
            failing = false;
        } catch (RuntimeException e) {
            more = false;
            LOG.log(failing ? Level.FINE : Level.WARNING, "The audit's chain does not grow for now", e);
            failing = true;
        }
    }

    private void await(long millis) throws InterruptedException {
        if (nudges.tryAcquire(failing ? RETRY : millis, TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake();
        Thread appender = thread;
        try {
            if (appender != null) {
                appender.join(DRAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
