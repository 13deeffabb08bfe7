package org.parley.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who did what, when, from where, to what, and which fields became what. */
@Embeddable
public class AuditFact {
    /** A noun and a verb, as in {@code user.created}. */
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*\\.[a-z][a-z-]*");

    private static final int ACTION_MAX = 60;
    private static final int KIND_MAX = 30;
    private static final int ADDRESS_MAX = 45;
    private static final String UNKNOWN = "unknown";

    /** Fields in one fact: with the longest values the column has room for them, escaped. */
    static final int CHANGES_MAX = 16;

    @Column(name = "noted_at", updatable = false)
    private long notedAt;

    @Column(name = "actor_id", updatable = false)
    private @Nullable Long actorId;

    @Column(updatable = false)
    private String address;

    /** Not "action": a word of SQL. */
    @Column(name = "act", updatable = false)
    private String action;

    @Column(name = "subject_kind", updatable = false)
    private @Nullable String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private @Nullable Long subjectId;

    /** A line for each, {@link Fields} in it; never null, since a database may take an empty text for none. */
    @Column(updatable = false)
    private String changes;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditFact() {}

    /**
     * @param notedAt milliseconds since 1970-01-01 UTC
     * @param actorId null for the server itself
     * @param address the client's, or a word for the server
     */
    public AuditFact(
            long notedAt,
            @Nullable Long actorId,
            String address,
            String action,
            @Nullable String subjectKind,
            @Nullable Long subjectId,
            List<AuditChange> changes) {
        check(action.length() <= ACTION_MAX && ACTION.matcher(action).matches(), "action");
        check(subjectKind == null || (!subjectKind.isEmpty() && subjectKind.length() <= KIND_MAX), "subject's kind");
        check(changes.size() <= CHANGES_MAX, "number of changes");
        this.notedAt = notedAt;
        this.actorId = actorId;
        this.address = known(address);
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.changes = text(changes);
    }

    /** Whoever has an address that is none of the usual ones may still change what he may change. */
    private static String known(String address) {
        return address.isEmpty() ? UNKNOWN : address.substring(0, Math.min(ADDRESS_MAX, address.length()));
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("an audit entry cannot have this " + what);
        }
    }

    private static String text(List<AuditChange> changes) {
        StringBuilder text = new StringBuilder();
        for (AuditChange each : changes) {
            text.append(Fields.join(each.field(), each.before(), each.after())).append('\n');
        }
        return text.toString();
    }

    /** Everything that this fact says, as the chain's hash sees it. */
    String canonical() {
        return Fields.join(notedAt, actorId, address, action, subjectKind, subjectId, changes);
    }

    public long notedAt() {
        return notedAt;
    }

    public @Nullable Long actorId() {
        return actorId;
    }

    public String address() {
        return address;
    }

    public String action() {
        return action;
    }

    public @Nullable String subjectKind() {
        return subjectKind;
    }

    public @Nullable Long subjectId() {
        return subjectId;
    }

    /** The changed fields. Of a row that somebody has spoilt, what can be read of it. */
    public List<AuditChange> changes() {
        List<AuditChange> all = new ArrayList<>();
        for (String line : changes.split("\n", -1)) {
            List<@Nullable String> values = Fields.split(line);
            String field = Objects.requireNonNullElse(values.get(0), "");
            if (!field.isEmpty() && field.length() <= AuditChange.FIELD_MAX) {
                all.add(new AuditChange(
                        field, values.size() > 1 ? values.get(1) : null, values.size() > 2 ? values.get(2) : null));
            }
        }
        return all;
    }
}
