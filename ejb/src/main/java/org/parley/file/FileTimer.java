package org.parley.file;

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

/** Sweeps files by the clock, on every node: two that meet remove the same. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FileTimer {
    private static final Logger LOG = Logger.getLogger(FileTimer.class.getName());

    @Inject
    FileSweep sweep;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void everyHour() {
        try {
            sweep.sweep();
        } catch (RuntimeException e) {
            // A database that is away must not cost the timer its life.
            LOG.log(Level.WARNING, "Files could not be swept; tried again at the next tick", e);
        }
    }
}
