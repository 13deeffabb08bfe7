package org.parley.system;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every few seconds at what the server stands on, and knows whether it is ready for people. */
@Singleton
@jakarta.ejb.Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Watch {
    @Inject
    DiskGuard disk;

    @Inject
    DatabaseGuard database;

    @Inject
    Readiness readiness;

    @Inject
    Choices choices;

    @PostConstruct
    void start() {
        check();
        readiness.started();
    }

    @Lock(LockType.READ)
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void check() {
        Tick.attempt("The disk was not looked at", disk::check);
        Tick.attempt("The database was not asked", database::check);
        if (database.available()) {
            Tick.attempt("What administrators chose was not read", choices::load);
        }
    }

    @PreDestroy
    void stop() {
        readiness.stopping();
    }
}
