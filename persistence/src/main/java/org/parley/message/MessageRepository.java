package org.parley.message;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of messages. Because seq is gapless, a page before a message is a range of seq that the primary key serves:
 * no backward scan, which Derby cannot do, and no second index to write at every insert.
 */
public class MessageRepository {
    private final EntityManager em;

    public MessageRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Message message) {
        em.persist(message);
    }

    /** Messages with {@code from <= seq < to}, by seq. */
    public List<Message> range(long conversationId, long from, long to) {
        return em.createQuery(
                        "SELECT m FROM Message m WHERE m.conversationId = :conversation AND m.seq >= :from AND m.seq < :to"
                                + " ORDER BY m.seq",
                        Message.class)
                .setParameter("conversation", conversationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * The first messages with a revision above the given one, by revision: each as it is after its last change. Native for
     * the hint without which Derby reads and sorts the whole conversation, and for a limit that PostgreSQL plans with; to
     * it the hint is a comment.
     */
    @SuppressWarnings("unchecked")
    public List<Message> changed(long conversationId, long after, int limit) {
        return em.createNativeQuery(
                        "SELECT * FROM message --DERBY-PROPERTIES index=MESSAGE_REVISION\n"
                                + " WHERE conversation_id = ? AND revision > ? ORDER BY revision FETCH FIRST " + limit
                                + " ROWS ONLY",
                        Message.class)
                .setParameter(1, conversationId)
                .setParameter(2, after)
                .getResultList();
    }

    /** The message with this seq, or null when there is none. */
    public @Nullable Message find(long conversationId, long seq) {
        return em.find(Message.class, new MessageId(conversationId, seq));
    }

    /** How many countable messages of an author stand in {@code from < seq <= to}. */
    public long countOwn(long conversationId, long authorId, long from, long to) {
        return em.createQuery(
                        "SELECT COUNT(m) FROM Message m WHERE m.conversationId = :conversation AND m.seq > :from"
                                + " AND m.seq <= :to AND m.authorId = :author AND m.kind = :kind",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("author", authorId)
                .setParameter("kind", MessageKind.TEXT)
                .getSingleResult();
    }

    /**
     * Who has read a message, one aside, and when he first had, those after a time and, at that time, an id:
     * {@code [participantId, at]}, by time.
     */
    public List<Object[]> readers(long conversationId, long seq, long exceptId, long afterAt, long afterId, int limit) {
        return em.createQuery(
                        "SELECT t.participantId, MIN(t.readAt) FROM ReadTime t WHERE t.conversationId = :conversation"
                                + " AND t.seq >= :seq AND t.participantId <> :except GROUP BY t.participantId"
                                + " HAVING MIN(t.readAt) > :at OR (MIN(t.readAt) = :at AND t.participantId > :after)"
                                + " ORDER BY MIN(t.readAt), t.participantId",
                        Object[].class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setParameter("except", exceptId)
                .setParameter("at", afterAt)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** When somebody first had read a message; 0 when he has not. */
    public long readAt(long conversationId, long seq, long participantId) {
        Long at = em.createQuery(
                        "SELECT MIN(t.readAt) FROM ReadTime t WHERE t.conversationId = :conversation"
                                + " AND t.participantId = :participant AND t.seq >= :seq",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("participant", participantId)
                .setParameter("seq", seq)
                .getSingleResult();
        return at == null ? 0 : at;
    }

    /** The seqs of the pinned messages before a seq, the last of them first. */
    public List<Long> pinned(long conversationId, long before, int limit) {
        return em.createQuery(
                        "SELECT p.seq FROM Pin p WHERE p.conversationId = :conversation AND p.seq < :before"
                                + " ORDER BY p.seq DESC",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The last texts that edits have replaced, the last of them first. */
    public List<MessageEdit> edits(long conversationId, long seq, int limit) {
        return em.createQuery(
                        "SELECT e FROM MessageEdit e WHERE e.conversationId = :conversation AND e.seq = :seq"
                                + " ORDER BY e.revision DESC",
                        MessageEdit.class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All reactions to a message, in no order. */
    public List<Reaction> reactions(long conversationId, long seq) {
        return em.createQuery(
                        "SELECT r FROM Reaction r WHERE r.conversationId = :conversation AND r.seq = :seq",
                        Reaction.class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .getResultList();
    }

    /** Who has reacted with an emoji, those with an id above the given one, by id. */
    public List<Long> reactors(long conversationId, long seq, String emoji, long after, int limit) {
        return em.createQuery(
                        "SELECT r.participantId FROM Reaction r WHERE r.conversationId = :conversation AND r.seq = :seq"
                                + " AND r.emoji = :emoji AND r.participantId > :after ORDER BY r.participantId",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setParameter("emoji", emoji)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
