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
import org.parley.system.Tick;

/** Sweeps files by the clock, on every node: two that meet remove the same. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FileTimer {
    @Inject
    FileSweep sweep;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void everyHour() {
        Tick.attempt("Files could not be swept", sweep::sweep);
    }
}
