package org.parley.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.system.CallerAddress;

/**
 * What somebody has done, for the trail:
 * {@code NewAuditEntry.by(administratorId, "user.edited").of("user", id).changed("displayName", before, after)}. What must never
 * be in it {@link AuditChange} keeps out by the field's name; for fields that tell nothing by their name there is
 * {@link #touched}.
 *
 * @param actorId null for the server itself
 * @param action a noun and a verb: {@code setting.changed}
 * @param subjectKind null, with the id, where the action says all; the id may also be missing alone
 */
public record NewAuditEntry(
        @Nullable Long actorId,
        String address,
        String action,
        @Nullable String subjectKind,
        @Nullable Long subjectId,
        List<AuditChange> changes) {

    public NewAuditEntry {
        changes = changes.stream().filter(each -> !each.isVoid()).toList();
    }

    public static NewAuditEntry by(long userId, String action) {
        return new NewAuditEntry(userId, CallerAddress.current(), action, null, null, List.of());
    }

    /** Of somebody who has no account, or not yet. */
    public static NewAuditEntry bySomebody(String action) {
        return new NewAuditEntry(null, CallerAddress.current(), action, null, null, List.of());
    }

    /** Of the server itself: its timers and its start. */
    public static NewAuditEntry byServer(String action) {
        return new NewAuditEntry(null, CallerAddress.SERVER, action, null, null, List.of());
    }

    /** What it was done to: {@code user}, {@code conversation} and their ids. */
    public NewAuditEntry of(String kind, long id) {
        return new NewAuditEntry(actorId, address, action, kind, id, changes);
    }

    /** As seen by another thread than the one that was asked: with the address that was noted there. */
    public NewAuditEntry from(String callerAddress) {
        return new NewAuditEntry(actorId, callerAddress, action, subjectKind, subjectId, changes);
    }

    /** A field and its values, null where there is none; the same value twice is no change. */
    public NewAuditEntry changed(String field, @Nullable Object before, @Nullable Object after) {
        return with(new AuditChange(field, text(before), text(after)));
    }

    /** A field that was changed, without its values. */
    public NewAuditEntry touched(String field) {
        return with(AuditChange.of(field));
    }

    /** The same as it is written down. */
    public AuditFact fact(long at) {
        return new AuditFact(at, actorId, address, action, subjectKind, subjectId, changes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private NewAuditEntry with(AuditChange change) {
        List<AuditChange> all = new ArrayList<>(changes);
        all.add(change);
        return new NewAuditEntry(actorId, address, action, subjectKind, subjectId, all);
    }
}
