package org.parley.notification;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of bells, each found through the person whose bell it is. */
public class NotificationRepository {
    private final EntityManager em;

    public NotificationRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds it and gives it its id. */
    public Notification add(Notification notification) {
        em.persist(notification);
        return notification;
    }

    public void remove(Notification notification) {
        em.remove(notification);
    }

    /** Those below an id, the newest first. */
    public List<Notification> before(long userId, long before, int limit) {
        return em.createQuery(
                        "SELECT n FROM Notification n WHERE n.userId = :user AND n.id < :before ORDER BY n.id DESC",
                        Notification.class)
                .setParameter("user", userId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many are unread, counted no further than to the limit. */
    public int unread(long userId, int limit) {
        return em.createQuery("SELECT n.id FROM Notification n WHERE n.userId = :user AND n.readAt IS NULL", Long.class)
                .setParameter("user", userId)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** The entry of the reactions to one message; null when there is none. */
    public @Nullable Notification reactions(long userId, long conversationId, long seq) {
        return em
                .createQuery(
                        "SELECT n FROM Notification n WHERE n.userId = :user AND n.kind = :kind"
                                + " AND n.conversationId = :conversation AND n.seq = :seq",
                        Notification.class)
                .setParameter("user", userId)
                .setParameter("kind", NotificationKind.REACTION)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The entry that a person made himself; null when there is none. */
    public @Nullable Notification test(long userId) {
        return em
                .createQuery(
                        "SELECT n FROM Notification n WHERE n.userId = :user AND n.kind = :kind", Notification.class)
                .setParameter("user", userId)
                .setParameter("kind", NotificationKind.TEST)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Which of these of a person's are unread. */
    public List<Long> unreadOf(long userId, Collection<Long> ids) {
        return em.createQuery(
                        "SELECT n.id FROM Notification n WHERE n.userId = :user AND n.id IN :ids AND n.readAt IS NULL",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Marks these of a person as read. */
    public void read(long userId, Collection<Long> ids, long at) {
        em.createQuery("UPDATE Notification n SET n.readAt = :at WHERE n.userId = :user AND n.id IN :ids"
                        + " AND n.readAt IS NULL")
                .setParameter("at", at)
                .setParameter("user", userId)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Marks all of a person's up to one as read; how many that were. */
    public int readUpTo(long userId, long upTo, long at) {
        return em.createQuery("UPDATE Notification n SET n.readAt = :at WHERE n.userId = :user AND n.id <= :upTo"
                        + " AND n.readAt IS NULL")
                .setParameter("at", at)
                .setParameter("user", userId)
                .setParameter("upTo", upTo)
                .executeUpdate();
    }

    /** The ids of entries from before a time. */
    public List<Long> older(long than, int limit) {
        return em.createQuery("SELECT n.id FROM Notification n WHERE n.notifiedAt < :than", Long.class)
                .setParameter("than", than)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who, with an id above the given one, has more than so many entries, and how many, by id: {@code [userId, count]}. */
    public List<Object[]> peopleWithMoreThan(long most, long after, int limit) {
        return em.createQuery(
                        "SELECT n.userId, COUNT(n) FROM Notification n WHERE n.userId > :after GROUP BY n.userId"
                                + " HAVING COUNT(n) > :most ORDER BY n.userId",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("most", most)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of a person's oldest entries. */
    public List<Long> oldest(long userId, int limit) {
        return em.createQuery("SELECT n.id FROM Notification n WHERE n.userId = :user ORDER BY n.id", Long.class)
                .setParameter("user", userId)
                .setMaxResults(limit)
                .getResultList();
    }

    public void remove(Collection<Long> ids) {
        em.createQuery("DELETE FROM Notification n WHERE n.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
