package org.parley.system;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a statement that failed: waiting helps the first alone. */
public final class ConnectionLost {
    /** From this severity on Derby has ended the session. */
    private static final int DERBY_SESSION_SEVERITY = 40_000;

    private ConnectionLost() {}

    /** Whether anything in the causes says that the line to the database is gone, or that there is none to be had. */
    public static boolean in(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 30; depth++) {
            if (cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
            String type = cause.getClass().getName();
            if (type.startsWith("jakarta.resource.") || type.startsWith("com.sun.appserv.connectors.")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** 08: connection exception; 57P: the server stops or starts; 53: it has no resources left. */
    private static boolean isLost(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return fault.getErrorCode() >= DERBY_SESSION_SEVERITY
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53");
    }
}
