package org.parley.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.system.Transactions;

/**
 * The transaction that gives facts their places in the chain. It stores the entries, takes away what waited and moves the chain's
 * end, all or nothing: so each fact has one place, whenever the server ends.
 */
@ApplicationScoped
public class AuditStep {
    /** Entries in one transaction. */
    static final int ENTRIES = 200;

    @Inject
    Transactions transactions;

    /** Whether more may wait. */
    boolean next() {
        return transactions.get(em -> new AuditRepository(em).append(ENTRIES)) == ENTRIES;
    }
}
