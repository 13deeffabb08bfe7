package org.parley.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trail: what waits, and the chain. There is no way here to change or remove an entry. */
public class AuditRepository {
    /** EclipseLink writes the values of a query with a function into the SQL on Derby unless it is told not to. */
    private static final String BIND = "eclipselink.jdbc.bind-parameters";

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

    /**
     * Entries in one direction, beginning beside one.
     *
     * @param beside its number; 0 to begin with the first
     * @param growing whether numbers grow
     */
    public List<AuditEntry> table(AuditFilter filter, long beside, boolean growing, int limit) {
        if (filter.action().isEmpty()) {
            return ordered(filter, null, beside, growing, limit);
        }
        // One by one, since each is read in its index's order: of all that begin so a database would sort every row
        // there is.
        List<AuditEntry> all = new ArrayList<>();
        for (String each : actions()) {
            if (each.startsWith(filter.action())) {
                all.addAll(ordered(filter, each, beside, growing, limit));
            }
        }
        Comparator<AuditEntry> byNumber = Comparator.comparingLong(AuditEntry::number);
        all.sort(growing ? byNumber : byNumber.reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** The actions that there are: some dozens, each found by one look into the index. */
    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        String next = action("");
        while (next != null) {
            actions.add(next);
            next = action(next);
        }
        return actions;
    }

    private @Nullable String action(String after) {
        return em.createQuery("SELECT MIN(e.fact.action) FROM AuditEntry e WHERE e.fact.action > :after", String.class)
                .setParameter("after", after)
                .setHint(BIND, "true")
                .getSingleResult();
    }

    private List<AuditEntry> ordered(
            AuditFilter filter, @Nullable String action, long beside, boolean growing, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (filter.actor() != null) {
            conditions.add("e.fact.actorId = :actor");
            values.put("actor", person(filter.actor()));
        }
        add(conditions, values, "e.fact.action = :", "action", action);
        add(conditions, values, "e.fact.subjectKind = :", "kind", filter.subjectKind());
        add(conditions, values, "e.fact.subjectId = :", "subject", filter.subjectId());
        add(conditions, values, "e.fact.notedAt >= :", "from", filter.from());
        add(conditions, values, "e.fact.notedAt < :", "to", filter.to());
        add(conditions, values, "e.number " + (growing ? ">" : "<") + " :", "beside", beside == 0 ? null : beside);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<AuditEntry> query = em.createQuery(
                "SELECT e FROM AuditEntry e" + where + " ORDER BY e.number" + (growing ? "" : " DESC"),
                AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition + name);
            values.put(name, value);
        }
    }

    /** Whose user name this is; nobody's id when it is nobody's. People stand a floor above, hence their entity's name. */
    private long person(String userName) {
        return em.createQuery("SELECT u.id FROM User u WHERE u.userName = :name", Long.class)
                .setParameter("name", userName)
                .getResultStream()
                .findFirst()
                .orElse(-1L);
    }

    /** What people are called now, deactivated ones too, by id. */
    public Map<Long, String> names(Collection<Long> userIds) {
        Map<Long, String> names = new HashMap<>();
        if (!userIds.isEmpty()) {
            em.createQuery("SELECT p.id, p.displayName FROM Participant p WHERE p.id IN :ids", Object[].class)
                    .setParameter("ids", userIds)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
