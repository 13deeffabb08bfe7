package org.parley.message;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Notices that wait: few, since they are worked off as they come. */
public class NoticeRepository {
    private final EntityManager em;

    public NoticeRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Notice notice) {
        em.persist(notice);
    }

    public void remove(Notice notice) {
        em.remove(notice);
    }

    /** Those that wait longest, those of one conversation in the order of their revisions. */
    public List<Notice> first(int limit) {
        return em.createQuery("SELECT n FROM Notice n ORDER BY n.notedAt, n.conversationId, n.revision", Notice.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
