package org.parley.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.system.Settings;
import org.parley.system.Transactions;

/** What can be told of the database without asking it for much. */
@ApplicationScoped
public class DatabaseFacts {
    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    String product() {
        return transactions.get(em -> {
            try {
                DatabaseMetaData data =
                        Objects.requireNonNull(em.unwrap(Connection.class)).getMetaData();
                return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** In bytes: Derby's files, or what PostgreSQL says. */
    @Nullable
    Long size() {
        return settings.derby() ? filesOf(Path.of(settings.databaseName())) : transactions.get(DatabaseFacts::told);
    }

    private static Long told(EntityManager em) {
        return ((Number) em.createNativeQuery("SELECT pg_database_size(current_database())")
                        .getSingleResult())
                .longValue();
    }

    private static @Nullable Long filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(file -> file.isFile())
                    .mapToLong(file -> file.length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // Derby removes old files of its log while they are counted: the next look counts anew.
            return null;
        }
    }
}
