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
import java.util.SortedSet;
import java.util.TreeSet;

/** The journal's transactions. When a call returns, its commit is done and on disk. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JournalWriter {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    Clock clock = Clock.systemUTC();

    /** What a batch became, one for one with its new messages and with its changes. */
    public record Written(List<StoredMessage> messages, List<StoredChange> changes) {}

    /** Stores a batch whole or not at all: its new messages first, then the changes. */
    public Written write(List<Posting> messages, List<MessageChange> changes) {
        try {
            if (changes.isEmpty()) {
                return new Written(store().store(messages), List.of());
            }
            ChangeStore changeStore = new ChangeStore(connection(), clock.millis());
            changeStore.lock(conversations(messages, changes));
            List<StoredMessage> stored = messages.isEmpty() ? List.of() : store().store(messages);
            return new Written(stored, changeStore.store(changes));
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    private static SortedSet<Long> conversations(List<Posting> messages, List<MessageChange> changes) {
        SortedSet<Long> ids = new TreeSet<>();
        messages.forEach(each -> ids.add(each.conversationId()));
        changes.forEach(each -> ids.add(each.conversationId()));
        return ids;
    }

    /** Those new messages of a batch that are stored: asked after a commit whose outcome nobody knows. */
    public List<StoredMessage> find(List<Posting> batch) {
        try {
            return store().find(batch);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    private JournalStore store() {
        return new JournalStore(connection(), clock.millis());
    }

    private Connection connection() {
        return Objects.requireNonNull(em.unwrap(Connection.class));
    }
}
