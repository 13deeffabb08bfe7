package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs work in a transaction of its own, so that a service sees where it ends: what stands after the call is after the
 * commit, and that is where events are fired and caches forget. Tests run the same services over their own database.
 */
@ApplicationScoped
public class Transactions {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    /** Commits when the work returns and rolls back when it throws. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T get(Function<EntityManager, T> work) {
        return work.apply(em);
    }

    /** As {@link #get}, for work without a result. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Consumer<EntityManager> work) {
        work.accept(em);
    }
}
