package org.parley.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator looks for; what is empty or null does not matter.
 *
 * @param actor a user name
 * @param action how it begins: {@code user.} finds all that was done with accounts
 * @param subjectId 0 for any
 * @param from the first day, in the server's zone
 * @param to the last day
 */
public record AuditQuery(
        String actor,
        String action,
        String subjectKind,
        long subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final AuditQuery ALL = new AuditQuery("", "", "", 0, null, null);
}
