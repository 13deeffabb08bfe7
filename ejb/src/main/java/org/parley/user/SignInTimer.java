package org.parley.user;

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

/** What happens to sign-ins by the clock, on every node. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInTimer {
    @Inject
    SignInExpiry expiry;

    @Inject
    SignInUse use;

    @Inject
    OpenIdAttempts attempts;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void everyMinute() {
        Tick.attempt("Whose sign-in ran out was not told", expiry::tell);
    }

    @Schedule(hour = "*", minute = "*/5", second = "17", persistent = false)
    void everyFiveMinutes() {
        Tick.attempt("The use of sign-ins was not written", use::write);
        Tick.attempt("Begun sign-ins were not swept", attempts::sweep);
    }

    @Schedule(hour = "3", minute = "27", persistent = false)
    void everyNight() {
        Tick.attempt("Old sign-ins were not swept", expiry::sweep);
    }
}
