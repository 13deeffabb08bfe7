package org.parley.conversation;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What one member wanted to be notified of, over time; at most {@link NotifyChange#MOST} rows. */
public class NotifyChangeRepository {
    private final EntityManager em;

    public NotifyChangeRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Notes how a membership stands from now on; two changes within a millisecond are one. Of the first change of all also
     * what was before is noted, for which it must be told how that was.
     */
    public void add(NotifyChange before, NotifyChange after) {
        List<NotifyChange> all = of(before);
        if (all.isEmpty()) {
            em.persist(before);
        }
        all.stream().limit(Math.max(0, all.size() + 1 - NotifyChange.MOST)).forEach(em::remove);
        em.merge(after);
    }

    private List<NotifyChange> of(NotifyChange one) {
        return of(one.conversationId(), one.participantId());
    }

    /** All that is known, the oldest first. */
    public List<NotifyChange> of(long conversationId, long participantId) {
        return em.createQuery(
                        "SELECT n FROM NotifyChange n WHERE n.conversationId = :conversation"
                                + " AND n.participantId = :participant ORDER BY n.changedAt",
                        NotifyChange.class)
                .setParameter("conversation", conversationId)
                .setParameter("participant", participantId)
                .getResultList();
    }
}
