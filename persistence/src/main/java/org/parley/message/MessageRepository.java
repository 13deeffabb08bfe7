package org.parley.message;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
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

    /** Messages with {@code after < revision <= upTo}, by revision. */
    public List<Message> changed(long conversationId, long after, long upTo) {
        return em.createQuery(
                        "SELECT m FROM Message m WHERE m.conversationId = :conversation AND m.revision > :after"
                                + " AND m.revision <= :upTo"
                                + " ORDER BY m.revision",
                        Message.class)
                .setParameter("conversation", conversationId)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
    }

    /**
     * The first messages with a revision above {@code after}, by revision. Native for the hint without which Derby reads
     * and sorts the whole conversation, and for a limit that PostgreSQL plans with; to it the hint is a comment.
     */
    @SuppressWarnings("unchecked")
    public List<Message> changedAfter(long conversationId, long after, int limit) {
        return em.createNativeQuery(
                        "SELECT * FROM message --DERBY-PROPERTIES index=MESSAGE_REVISION\n"
                                + " WHERE conversation_id = ? AND revision > ? ORDER BY revision FETCH FIRST " + limit
                                + " ROWS ONLY",
                        Message.class)
                .setParameter(1, conversationId)
                .setParameter(2, after)
                .getResultList();
    }

    /**
     * The messages with these keys, in no order. Native because JPQL has no list of pairs; the hints make Derby look
     * each of them up.
     */
    @SuppressWarnings("unchecked")
    public List<Message> ofIds(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query = em.createNativeQuery(
                "SELECT m.* FROM --DERBY-PROPERTIES joinOrder=FIXED\n (VALUES "
                        + String.join(", ", Collections.nCopies(ids.size(), "(CAST(? AS BIGINT), CAST(? AS BIGINT))"))
                        + ") AS wanted (conversation_id, seq),"
                        + " message AS m --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, constraint=MESSAGE_PK\n"
                        + " WHERE m.conversation_id = wanted.conversation_id AND m.seq = wanted.seq",
                Message.class);
        int place = 1;
        for (MessageId each : ids) {
            query.setParameter(place++, each.conversationId());
            query.setParameter(place++, each.seq());
        }
        return query.getResultList();
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

    /** Who has read a message, one aside, and when he first had: {@code [participantId, at]}, by time. */
    public List<Object[]> readers(long conversationId, long seq, long exceptId, int limit) {
        return em.createQuery(
                        "SELECT t.participantId, MIN(t.readAt) FROM ReadTime t WHERE t.conversationId = :conversation"
                                + " AND t.seq >= :seq AND t.participantId <> :except GROUP BY t.participantId ORDER BY MIN(t.readAt)",
                        Object[].class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setParameter("except", exceptId)
                .setMaxResults(limit)
                .getResultList();
    }
}
