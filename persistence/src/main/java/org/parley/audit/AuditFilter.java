package org.parley.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; what is null or empty does not matter.
 *
 * @param actor the user name of who did it, as it is stored
 * @param action how the action begins
 * @param from milliseconds since 1970-01-01 UTC
 * @param to the first moment that is too late
 */
public record AuditFilter(
        @Nullable String actor,
        String action,
        @Nullable String subjectKind,
        @Nullable Long subjectId,
        @Nullable Long from,
        @Nullable Long to) {}
