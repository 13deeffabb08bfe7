package org.parley.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begun sign-ins by OpenID in the database of one transaction. */
public class OpenIdAttemptRepository {
    private final EntityManager em;

    public OpenIdAttemptRepository(EntityManager em) {
        this.em = em;
    }

    public void add(OpenIdAttempt attempt) {
        em.persist(attempt);
    }

    /** Removes one and answers it: of two who take the same one the second gets nothing. */
    public @Nullable OpenIdAttempt take(String tokenHash) {
        OpenIdAttempt attempt = em.find(OpenIdAttempt.class, tokenHash);
        int taken = em.createQuery("DELETE FROM OpenIdAttempt a WHERE a.tokenHash = :tokenHash")
                .setParameter("tokenHash", tokenHash)
                .executeUpdate();
        return taken == 1 ? attempt : null;
    }

    /** Removes up to {@code limit} that were over at a moment. */
    public int sweep(long at, int limit) {
        List<String> over = em.createQuery(
                        "SELECT a.tokenHash FROM OpenIdAttempt a WHERE a.expiresAt <= :at", String.class)
                .setParameter("at", at)
                .setMaxResults(limit)
                .getResultList();
        return over.isEmpty()
                ? 0
                : em.createQuery("DELETE FROM OpenIdAttempt a WHERE a.tokenHash IN :over")
                        .setParameter("over", over)
                        .executeUpdate();
    }
}
