package org.parley.user;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Preferences in the database of one transaction. */
public class PreferenceRepository {
    private final EntityManager em;

    public PreferenceRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Preference preference) {
        em.persist(preference);
    }

    public @Nullable Preference find(long userId, String name) {
        return em.find(Preference.class, new Preference.Key(userId, name));
    }

    public List<Preference> of(long userId) {
        return em.createQuery("SELECT p FROM Preference p WHERE p.userId = :userId ORDER BY p.name", Preference.class)
                .setParameter("userId", userId)
                .getResultList();
    }

    public long count(long userId) {
        return em.createQuery("SELECT COUNT(p) FROM Preference p WHERE p.userId = :userId", Long.class)
                .setParameter("userId", userId)
                .getSingleResult();
    }
}
