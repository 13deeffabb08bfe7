package org.parley.audit;

import java.util.List;
import java.util.function.LongSupplier;
import org.parley.system.FiredEvents;
import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;

/** The trail over a test's own database, for whoever leaves one. It stands in for the container, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
public final class TestAudit {
    private final TestDatabase database;
    private final AuditService service = new AuditService();
    private final AuditStep step = new AuditStep();
    private final FiredEvents<AuditNoted> noted = new FiredEvents<>();

    private TestAudit(TestDatabase database, LongSupplier clock) {
        this.database = database;
        service.em = database.injected();
        service.transactions = new TestTransactions(database);
        service.noted = noted;
        service.clock = clock;
        step.transactions = service.transactions;
    }

    public static TestAudit over(TestDatabase database, LongSupplier clock) {
        return new TestAudit(database, clock);
    }

    public AuditService service() {
        return service;
    }

    AuditStep step() {
        return step;
    }

    FiredEvents<AuditNoted> noted() {
        return noted;
    }

    /** In a transaction of its own. */
    void record(NewAuditEntry entry) {
        database.run(em -> service.record(entry));
    }

    /** Gives everything that waits its place. */
    public void append() {
        boolean more;
        do {
            more = step.next();
        } while (more);
    }

    /** What everybody has done so far, in order, as {@code "7 user.edited user 8 displayName: Ann > Anna"}. */
    public List<String> told() {
        append();
        return database.get(em -> new AuditRepository(em)
                .after(0, Integer.MAX_VALUE).stream()
                        .map(entry -> told(entry.fact()))
                        .toList());
    }

    private static String told(AuditFact fact) {
        StringBuilder told = new StringBuilder()
                .append(fact.actorId() == null ? "-" : fact.actorId())
                .append(' ')
                .append(fact.action());
        if (fact.subjectKind() != null) {
            told.append(' ').append(fact.subjectKind()).append(' ').append(fact.subjectId());
        }
        for (AuditChange each : fact.changes()) {
            told.append(' ').append(each.field());
            if (each.before() != null || each.after() != null) {
                told.append(": ").append(each.before()).append(" > ").append(each.after());
            }
        }
        return told.toString();
    }
}
