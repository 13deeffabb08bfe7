package org.parley.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.system.AdministratorsOnly;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;
import org.parley.system.Transactions;

/** The trail that changes leave. What is in it nobody changes or removes: there is no call for it. */
@ApplicationScoped
public class AuditService {
    private static final Pattern ACTION_BEGINNING = Pattern.compile("[a-z.-]*");

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Event<AuditNoted> noted;

    LongSupplier clock = System::currentTimeMillis;

    /** Writes into the caller's transaction: the change and its trace are stored together, or neither is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(NewAuditEntry entry) {
        new AuditRepository(em).add(new AuditNote(entry.fact(clock.getAsLong())));
        noted.fire(new AuditNoted());
    }

    /**
     * A page of entries, the newest first unless the query says otherwise.
     *
     * @param query its order is by time only: ascending when it names an order and does not say descending
     */
    @AdministratorsOnly
    public TablePage<AuditEntryView> table(long administratorId, AuditQuery wanted, TableQuery query) {
        if (!ACTION_BEGINNING.matcher(wanted.action()).matches()) {
            return new TablePage<>(List.of(), 0, 0);
        }
        return transactions.get(em -> {
            AuditRepository entries = new AuditRepository(em);
            List<AuditEntry> read = entries.table(filter(wanted), query.beside(), query.growing(), query.reads());
            return TablePage.of(query, views(entries, read), AuditEntryView::number);
        });
    }

    private static AuditFilter filter(AuditQuery wanted) {
        LocalDate to = wanted.to();
        return new AuditFilter(
                wanted.actor().isEmpty() ? null : wanted.actor().toLowerCase(Locale.ROOT),
                wanted.action(),
                wanted.subjectKind().isEmpty() ? null : wanted.subjectKind(),
                wanted.subjectId() == 0 ? null : wanted.subjectId(),
                begin(wanted.from()),
                begin(to == null ? null : to.plusDays(1)));
    }

    private static @Nullable Long begin(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }

    private static List<AuditEntryView> views(AuditRepository entries, List<AuditEntry> read) {
        Set<Long> people = new HashSet<>();
        for (AuditEntry each : read) {
            Optional.ofNullable(each.fact().actorId()).ifPresent(people::add);
            person(each.fact()).ifPresent(people::add);
        }
        Map<Long, String> names = entries.names(people);
        return read.stream().map(each -> view(each, names)).toList();
    }

    private static Optional<Long> person(AuditFact fact) {
        return "user".equals(fact.subjectKind()) ? Optional.ofNullable(fact.subjectId()) : Optional.empty();
    }

    private static AuditEntryView view(AuditEntry entry, Map<Long, String> names) {
        AuditFact fact = entry.fact();
        return new AuditEntryView(
                entry.number(),
                fact.notedAt(),
                fact.actorId(),
                fact.actorId() == null ? null : names.get(fact.actorId()),
                fact.address(),
                fact.action(),
                fact.subjectKind(),
                fact.subjectId(),
                person(fact).map(names::get).orElse(null),
                fact.changes(),
                entry.hash());
    }

    /** Where the chain ends now: what a backup notes. */
    public AuditAnchor end() {
        AuditAnchor end = transactions.get(em -> {
            AuditHead head = new AuditRepository(em).head();
            return head == null ? null : head.anchor();
        });
        return end == null ? AuditAnchor.BEGINNING : end;
    }

    /**
     * Looks at every entry from the first on, while others are written.
     *
     * @param anchors what was noted of the chain elsewhere, as with backups
     */
    public AuditVerdict verify(List<AuditAnchor> anchors) {
        return VerifyAudit.verdict(transactions, anchors);
    }
}
