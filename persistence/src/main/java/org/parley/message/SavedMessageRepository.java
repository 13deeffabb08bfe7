package org.parley.message;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person has saved; at most {@link SavedMessage#MOST} rows. */
public class SavedMessageRepository {
    private final EntityManager em;

    public SavedMessageRepository(EntityManager em) {
        this.em = em;
    }

    public void add(SavedMessage saved) {
        em.persist(saved);
    }

    public void remove(SavedMessage saved) {
        em.remove(saved);
    }

    public @Nullable SavedMessage find(long userId, long conversationId, long seq) {
        return em.find(SavedMessage.class, new SavedMessage.Key(userId, conversationId, seq));
    }

    public long count(long userId) {
        return em.createQuery("SELECT COUNT(s) FROM SavedMessage s WHERE s.userId = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
    }

    /** When the person saved last; 0 when he never did. */
    public long last(long userId) {
        Long last = em.createQuery("SELECT MAX(s.savedAt) FROM SavedMessage s WHERE s.userId = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** The seqs that a person has saved of those in {@code from <= seq <= to}. */
    public List<Long> seqs(long userId, long conversationId, long from, long to) {
        return em.createQuery(
                        "SELECT s.seq FROM SavedMessage s WHERE s.userId = :user AND s.conversationId = :conversation"
                                + " AND s.seq >= :from AND s.seq <= :to",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("conversation", conversationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Those saved before a time in conversations that the person is still a member of, the last saved first. */
    public List<SavedMessage> before(long userId, long before, int limit) {
        return em.createQuery(
                        "SELECT s FROM SavedMessage s WHERE s.userId = :user AND s.savedAt < :before AND EXISTS (SELECT m"
                                + " FROM Membership m WHERE m.conversationId = s.conversationId"
                                + " AND m.participantId = s.userId AND m.leftAt IS NULL) ORDER BY s.savedAt DESC",
                        SavedMessage.class)
                .setParameter("user", userId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
