package org.parley.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** The database of a server that is stopped: what would take long over the socket, and measure something else, is written straight into it. */
final class StoppedDatabase {
    private StoppedDatabase() {}

    /** What is done with it, in one transaction or several; what is not committed at the end is. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T open(Launch launch, Work<T> work) {
        System.setProperty(
                "derby.stream.error.file", launch.folder().resolve("loader.log").toString());
        System.setProperty("derby.storage.pageCacheSize", "10000");
        boolean derby = !launch.setting("parley.database.class", "derby").contains("postgresql");
        Properties user = new Properties();
        user.setProperty("user", launch.setting("parley.database.user", "APP"));
        user.setProperty("password", launch.setting("parley.database.password", "APP"));
        try (ProductDrivers drivers =
                ProductDrivers.of(launch.jar(), launch.folder().resolve("drivers"))) {
            T made = done(drivers.connect(derby ? derby(launch) : postgresql(launch), user), work);
            if (derby) {
                shutDown(drivers, derby(launch), user);
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T done(Connection opened, Work<T> work) throws SQLException {
        try (Connection connection = opened) {
            connection.setAutoCommit(false);
            T made = work.on(connection);
            connection.commit();
            return made;
        }
    }

    private static String derby(Launch launch) {
        return "jdbc:derby:"
                + launch.setting(
                        "parley.database.name",
                        launch.data().resolve("database").toString());
    }

    private static String postgresql(Launch launch) {
        return "jdbc:postgresql://" + launch.setting("parley.database.server", "127.0.0.1") + ":"
                + launch.setting("parley.database.port", "5432") + "/"
                + launch.setting("parley.database.name", "parley")
                + "?reWriteBatchedInserts=true";
    }

    /** Derby says by an exception that it is down. */
    private static void shutDown(ProductDrivers drivers, String address, Properties user) throws SQLException {
        try {
            drivers.connect(address + ";shutdown=true", user).close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
