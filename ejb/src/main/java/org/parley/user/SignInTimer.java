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
import java.util.logging.Level;
import java.util.logging.Logger;

/** What happens to sign-ins by the clock, on every node. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInTimer {
    private static final Logger LOG = Logger.getLogger(SignInTimer.class.getName());

    @Inject
    SignInExpiry expiry;

    @Inject
    SignInUse use;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void everyMinute() {
        attempt(expiry::tell);
    }

    @Schedule(hour = "*", minute = "*/5", second = "17", persistent = false)
    void everyFiveMinutes() {
        attempt(use::write);
    }

    @Schedule(hour = "3", minute = "27", persistent = false)
    void everyNight() {
        attempt(expiry::sweep);
    }

    /** A database that is away must not cost the timer its life: the next tick does what this one could not. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Sign-ins could not be looked after; tried again at the next tick", e);
        }
    }
}
