package org.parley.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the snapshots of who comes, on threads of its own: a snapshot costs a hundred times what a message does, and in the
 * morning a thousand people come at once. They take half of the processors and wait for each other; messages wait for none
 * of them. One socket has one snapshot under way at most, so that the queue is bounded by the sockets.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Greeter {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ExecutorService executor;

    @PostConstruct
    void start() {
        executor = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = threads.newThread(work);
            thread.setName("parley-greeter");
            return thread;
        });
    }

    public void later(Runnable snapshot) {
        Objects.requireNonNull(executor, "not started").execute(snapshot);
    }

    @PreDestroy
    void stop() {
        Objects.requireNonNull(executor, "not started").shutdownNow();
    }
}
