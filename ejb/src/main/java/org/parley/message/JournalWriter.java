package org.parley.message;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The journal's transactions. When a call returns, its commit is done and on disk. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JournalWriter {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    Clock clock = Clock.systemUTC();

    /** Stores a batch whole or not at all. */
    public List<StoredMessage> write(List<Posting> batch) {
        try {
            return store().store(batch);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    /** Those of a batch that are stored: asked after a commit whose outcome nobody knows. */
    public List<StoredMessage> find(List<Posting> batch) {
        try {
            return store().find(batch);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    private JournalStore store() {
        return new JournalStore(Objects.requireNonNull(em.unwrap(Connection.class)), clock.millis());
    }
}
