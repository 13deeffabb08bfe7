package org.parley.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that Parley runs on. The lower-case name is the folder of the vendor's migrations. */
public enum Vendor {
    DERBY,
    POSTGRESQL;

    /**
     * Tells which database a connection speaks to.
     *
     * @throws IllegalArgumentException for a database that Parley has no migrations for
     */
    public static Vendor of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "Apache Derby" -> DERBY;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new IllegalArgumentException("Parley runs on Derby or PostgreSQL, not on " + product);
        };
    }

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
