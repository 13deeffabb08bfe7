package org.parley.system;

import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Remembers why the server failed: Payara Micro writes the cause of a failed deployment into its log and nowhere else.
 * payara-config's logging.properties names this class.
 */
public final class LastFault extends Handler {
    private static volatile String cause = "no reason given";

    public LastFault() {
        setLevel(Level.SEVERE);
    }

    /** The message at the root of the last fault, on one line. */
    static String cause() {
        return cause;
    }

    @Override
    public void publish(LogRecord logged) {
        // Without a throwable it is an echo ("Exception while loading the app") of one that had it.
        if (isLoggable(logged) && logged.getThrown() != null) {
            cause = String.valueOf(telling(logged.getThrown()).getMessage())
                    .strip()
                    .replaceAll("\\s+", " ");
        }
    }

    /** The root, or the database's own words: they name the server where the root says "refused" only. */
    private static Throwable telling(Throwable thrown) {
        Throwable telling = thrown;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                telling = last(sql);
            } else if (!(telling instanceof SQLException)) {
                telling = each;
            }
        }
        return telling;
    }

    /** Derby says first that it could not start, and why in the exceptions behind that one. */
    private static SQLException last(SQLException first) {
        SQLException last = first;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
