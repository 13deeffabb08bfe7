package org.parley.system;

import java.sql.SQLException;

/** Tells a row that is there already from every other fault of a database. */
public final class UniqueViolation {
    /** The same SQL state on Derby and PostgreSQL. */
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    /** Whether a unique or primary key stood in the way, however deep the cause lies. */
    public static boolean causes(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
