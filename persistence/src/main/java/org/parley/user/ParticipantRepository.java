package org.parley.user;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
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

    /** Those of the ids that exist, in no order. */
    public List<Participant> ofIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT p FROM Participant p WHERE p.id IN :ids", Participant.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
