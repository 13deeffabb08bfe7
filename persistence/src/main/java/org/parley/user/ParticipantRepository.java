package org.parley.user;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Participants in the database of one transaction. */
public class ParticipantRepository {
    private final EntityManager em;

    public ParticipantRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds it and gives it its id. */
    public Participant add(Participant participant) {
        em.persist(participant);
        return participant;
    }

    public @Nullable Participant find(long id) {
        return em.find(Participant.class, id);
    }
}
