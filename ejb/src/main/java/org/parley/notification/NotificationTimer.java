package org.parley.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.parley.system.Tick;

/** Sweeps bells by the clock, on every node: two that meet remove the same. {@link Notifier} does it at the start. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NotificationTimer {
    @Inject
    NotificationSweep sweep;

    @Schedule(hour = "4", minute = "7", persistent = false)
    void everyNight() {
        Tick.attempt("Old notifications were not swept", sweep::sweep);
    }
}
