package org.parley.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.LongSupplier;
import org.parley.system.Transactions;

/** The trail that changes leave. What is in it nobody changes or removes: there is no call for it. */
@ApplicationScoped
public class AuditService {
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
