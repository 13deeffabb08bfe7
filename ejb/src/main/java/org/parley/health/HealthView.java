package org.parley.health;

import org.jspecify.annotations.Nullable;

/**
 * What the server stands on.
 *
 * @param database product and version
 * @param databaseSize bytes; null where the database does not tell
 * @param startedAt milliseconds since 1970-01-01 UTC
 * @param diskTotal bytes of the disk that the data folder is on
 */
public record HealthView(
        String version,
        String java,
        String database,
        @Nullable Long databaseSize,
        long startedAt,
        long diskTotal) {}
