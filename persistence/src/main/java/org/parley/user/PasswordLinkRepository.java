package org.parley.user;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Links for passwords, at most one a person. Whoever changes one holds the person's {@link UserRepository#lock lock}. */
public class PasswordLinkRepository {
    private final EntityManager em;

    public PasswordLinkRepository(EntityManager em) {
        this.em = em;
    }

    public @Nullable PasswordLink findByTokenHash(String tokenHash) {
        return em.createQuery("SELECT l FROM PasswordLink l WHERE l.tokenHash = :hash", PasswordLink.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** In the place of the one before. */
    public void put(PasswordLink link) {
        PasswordLink before = em.find(PasswordLink.class, link.userId());
        if (before == null) {
            em.persist(link);
        } else {
            before.replace(link);
        }
    }

    /** Takes a link away; false when it is gone already. */
    public boolean use(long userId, String tokenHash) {
        return em.createQuery("DELETE FROM PasswordLink l WHERE l.userId = :userId AND l.tokenHash = :hash")
                        .setParameter("userId", userId)
                        .setParameter("hash", tokenHash)
                        .executeUpdate()
                == 1;
    }

    /** The person's link, if he has one, opens nothing any more. */
    public void remove(long userId) {
        PasswordLink link = em.find(PasswordLink.class, userId);
        if (link != null) {
            em.remove(link);
        }
    }
}
