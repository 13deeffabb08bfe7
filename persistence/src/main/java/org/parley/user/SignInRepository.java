package org.parley.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sign-ins in the database of one transaction. */
public class SignInRepository {
    private final EntityManager em;

    public SignInRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds it and gives it its id. */
    public SignIn add(SignIn signIn) {
        em.persist(signIn);
        return signIn;
    }

    public @Nullable SignIn find(long id) {
        return em.find(SignIn.class, id);
    }

    public @Nullable SignIn findByTokenHash(String tokenHash) {
        return em.createQuery("SELECT s FROM SignIn s WHERE s.tokenHash = :tokenHash", SignIn.class)
                .setParameter("tokenHash", tokenHash)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Those of a user that are still good, oldest first. */
    public List<SignIn> goodOf(long userId, long at) {
        return em.createQuery(
                        "SELECT s FROM SignIn s WHERE s.userId = :userId AND s.revokedAt IS NULL"
                                + " AND s.expiresAt > :at ORDER BY s.id",
                        SignIn.class)
                .setParameter("userId", userId)
                .setParameter("at", at)
                .getResultList();
    }

    /** Those whose time ended after {@code from} and not after {@code until}, unless they were revoked before. */
    public List<SignIn> expired(long from, long until) {
        return em.createQuery(
                        "SELECT s FROM SignIn s WHERE s.expiresAt > :from AND s.expiresAt <= :until"
                                + " AND s.revokedAt IS NULL",
                        SignIn.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** Notes a use without loading the row; never moves back. */
    public void use(long id, long at) {
        em.createQuery("UPDATE SignIn s SET s.usedAt = :at WHERE s.id = :id AND s.usedAt < :at")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Removes up to {@code limit} rows that ended before a moment; small steps, because Derby escalates locks. */
    public int sweep(long before, int limit) {
        List<Long> ended = em.createQuery(
                        "SELECT s.id FROM SignIn s WHERE s.expiresAt < :before OR s.revokedAt < :before", Long.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        return ended.isEmpty()
                ? 0
                : em.createQuery("DELETE FROM SignIn s WHERE s.id IN :ids")
                        .setParameter("ids", ended)
                        .executeUpdate();
    }
}
