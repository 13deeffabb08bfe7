package org.parley.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail: what waits, and the chain. There is no way here to change or remove an entry. */
public class AuditRepository {
    private final EntityManager em;

    public AuditRepository(EntityManager em) {
        this.em = em;
    }

    public void add(AuditNote note) {
        em.persist(note);
    }

    /**
     * Gives those that wait longest their places.
     *
     * @return how many there were
     */
    public int append(int limit) {
        // Locked before the notes are read: another node's appender then finds those gone that this one has taken.
        AuditHead head = em.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
        List<AuditNote> notes = em.createQuery("SELECT n FROM AuditNote n ORDER BY n.id", AuditNote.class)
                .setMaxResults(limit)
                .getResultList();
        for (AuditNote each : notes) {
            AuditEntry entry = new AuditEntry(head, each.fact());
            em.persist(entry);
            em.remove(each);
            head.moveTo(entry);
        }
        return notes.size();
    }

    /** Where the chain ends; null when that row is gone. */
    public @Nullable AuditHead head() {
        return em.find(AuditHead.class, AuditHead.ID);
    }

    /** The lowest number of any entry; null while there is none. */
    public @Nullable Long lowest() {
        return em.createQuery("SELECT MIN(e.number) FROM AuditEntry e", Long.class)
                .getSingleResult();
    }

    /** Entries above a number, in order. */
    public List<AuditEntry> after(long number, int limit) {
        return em.createQuery("SELECT e FROM AuditEntry e WHERE e.number > :after ORDER BY e.number", AuditEntry.class)
                .setParameter("after", number)
                .setMaxResults(limit)
                .getResultList();
    }
}
