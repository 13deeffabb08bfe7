package org.parley.user;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statuses in the database of one transaction. */
public class StatusRepository {
    private final EntityManager em;

    public StatusRepository(EntityManager em) {
        this.em = em;
    }

    public void add(StatusChange change) {
        em.persist(change);
    }

    public @Nullable UserStatus find(long userId) {
        return em.find(UserStatus.class, userId);
    }

    /** The person's, which is added where there is none yet. */
    public UserStatus existing(long userId) {
        UserStatus stored = find(userId);
        if (stored == null) {
            // Two may add it at once: the account's row lets one after the other.
            new UserRepository(em).lock(userId);
            stored = find(userId);
        }
        if (stored == null) {
            stored = new UserStatus(userId);
            em.persist(stored);
        }
        return stored;
    }

    public List<UserStatus> ofIds(Collection<Long> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : em.createQuery("SELECT s FROM UserStatus s WHERE s.userId IN :ids", UserStatus.class)
                        .setParameter("ids", userIds)
                        .getResultList();
    }

    /** Who has one of these statuses, those with an id above the given one, by id. */
    public List<Long> usersWith(Collection<Status> statuses, long after, int limit) {
        return em.createQuery(
                        "SELECT s.userId FROM UserStatus s WHERE s.status IN :statuses AND s.userId > :after"
                                + " ORDER BY s.userId",
                        Long.class)
                .setParameter("statuses", statuses)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who changed his status at or after a time. */
    public List<Long> changedSince(long at) {
        return em.createQuery("SELECT s.userId FROM UserStatus s WHERE s.changedAt >= :at", Long.class)
                .setParameter("at", at)
                .getResultList();
    }

    /** How often a person changed his status after a time. */
    public long changesAfter(long userId, long at) {
        return em.createQuery(
                        "SELECT COUNT(c) FROM StatusChange c WHERE c.userId = :user AND c.changedAt > :at", Long.class)
                .setParameter("user", userId)
                .setParameter("at", at)
                .getSingleResult();
    }

    /** The last change at or before a time; null when there is none. */
    public @Nullable StatusChange changeBefore(long userId, long at) {
        return em.createQuery(
                        "SELECT c FROM StatusChange c WHERE c.userId = :user AND c.changedAt <= :at"
                                + " ORDER BY c.changedAt DESC",
                        StatusChange.class)
                .setParameter("user", userId)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Forgets changes before a time, each person's last one of them apart: it says how things stood then. */
    public int forgetBefore(long at) {
        return em.createQuery(
                        "DELETE FROM StatusChange c WHERE c.changedAt < :at AND EXISTS (SELECT n.changedAt"
                                + " FROM StatusChange n WHERE n.userId = c.userId AND n.changedAt > c.changedAt AND n.changedAt < :at)")
                .setParameter("at", at)
                .executeUpdate();
    }
}
