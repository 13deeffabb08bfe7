package org.parley.user;

import jakarta.annotation.PostConstruct;
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

/** What happens to statuses at the start and by the clock. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StatusTimer {
    @Inject
    StatusService statuses;

    @PostConstruct
    void start() {
        Tick.attempt("Consultants' statuses were not looked through", statuses::fallBack);
    }

    @Schedule(hour = "3", minute = "41", persistent = false)
    void everyNight() {
        Tick.attempt("Old changes of statuses were not forgotten", statuses::forgetOld);
    }
}
