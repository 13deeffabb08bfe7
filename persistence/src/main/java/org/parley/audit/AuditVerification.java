package org.parley.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk along the chain from its first entry, a page at a time, while entries are appended: call {@link #step} in a transaction of
 * its own until it says that it is done. For one thread.
 */
public class AuditVerification {
    static final int PAGE = 1_000;

    private final List<AuditAnchor> anchors;
    private AuditAnchor last = AuditAnchor.BEGINNING;
    private @Nullable AuditFault fault;

    /** @param anchors places that were noted elsewhere */
    public AuditVerification(List<AuditAnchor> anchors) {
        this.anchors = anchors;
    }

    /** Looks at the next page; whether that was the last, or the chain is broken. */
    public boolean step(EntityManager em) {
        AuditRepository entries = new AuditRepository(em);
        AuditHead head = entries.head();
        if (head == null) {
            return broken(AuditFault.Kind.MISSING, last.number());
        }
        Long lowest = last.number() == 0 ? entries.lowest() : null;
        if (lowest != null && lowest < 1) {
            return broken(AuditFault.Kind.INSERTED, lowest);
        }
        // Read before the page: what the end says must be there by then.
        AuditAnchor end = head.anchor();
        List<AuditEntry> page = entries.after(last.number(), PAGE);
        for (AuditEntry each : page) {
            long due = last.number() + 1;
            AuditFault.Kind wrong = pass(each, due, end);
            if (wrong != null) {
                return broken(wrong, due);
            }
            em.detach(each);
        }
        return page.size() < PAGE && end(em, head, end);
    }

    /** Goes on to this entry, unless it has a fault. */
    private AuditFault.@Nullable Kind pass(AuditEntry entry, long due, AuditAnchor end) {
        if (entry.number() > due) {
            return AuditFault.Kind.MISSING;
        }
        if (!entry.hash().equals(entry.hashAfter(last.hash()))) {
            return AuditFault.Kind.CHANGED;
        }
        AuditAnchor here = new AuditAnchor(due, entry.hash());
        if (!agree(end, here) || anchors.stream().anyMatch(each -> !agree(each, here))) {
            return AuditFault.Kind.REWRITTEN;
        }
        last = here;
        return null;
    }

    private static boolean agree(AuditAnchor known, AuditAnchor here) {
        return known.number() != here.number() || known.equals(here);
    }

    /** Behind the last entry: what is known of must not lie further on, and what lies further on must be known of. */
    private boolean end(EntityManager em, AuditHead head, AuditAnchor end) {
        long furthest = anchors.stream().mapToLong(AuditAnchor::number).reduce(end.number(), Math::max);
        if (last.number() < furthest) {
            return broken(AuditFault.Kind.MISSING, last.number() + 1);
        }
        em.refresh(head);
        return last.number() <= head.number() || broken(AuditFault.Kind.INSERTED, head.number() + 1);
    }

    private boolean broken(AuditFault.Kind kind, long number) {
        fault = new AuditFault(kind, number);
        return true;
    }

    /** What was found; of the whole chain, when the last step said that it is done. */
    public AuditVerdict verdict() {
        return new AuditVerdict(last.number(), fault);
    }
}
