package org.parley.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as administrators read it.
 *
 * @param actor what he is called now; null for the server and for who had no account
 * @param subject a person's name now; null for what is no person
 */
public record AuditEntryView(
        long number,
        long notedAt,
        @Nullable Long actorId,
        @Nullable String actor,
        String address,
        String action,
        @Nullable String subjectKind,
        @Nullable Long subjectId,
        @Nullable String subject,
        List<AuditChange> changes,
        String hash) {}
