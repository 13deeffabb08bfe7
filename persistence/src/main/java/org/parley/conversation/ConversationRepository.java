package org.parley.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conversations and memberships, found through the member wherever somebody asks from outside. */
public class ConversationRepository {
    private final EntityManager em;

    public ConversationRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Conversation conversation) {
        em.persist(conversation);
    }

    public void add(Membership membership) {
        em.persist(membership);
    }

    public @Nullable Conversation find(long id) {
        return em.find(Conversation.class, id);
    }

    /** Those of the ids that exist, in no order. */
    public List<Conversation> ofIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT c FROM Conversation c WHERE c.id IN :ids", Conversation.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public @Nullable Conversation findDirect(long one, long other) {
        return em
                .createQuery("SELECT c FROM Conversation c WHERE c.directKey = :key", Conversation.class)
                .setParameter("key", Conversation.directKey(one, other))
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * The membership of somebody who is a member now and may know of it; null otherwise, and for conversations that do not
     * exist.
     */
    public @Nullable Membership findActive(long conversationId, long participantId) {
        Membership membership = em.find(Membership.class, new MembershipId(conversationId, participantId));
        return membership != null && membership.isActive() && isKnown(membership) ? membership : null;
    }

    private boolean isKnown(Membership membership) {
        if (membership.isKnown(0)) {
            return true;
        }
        Conversation conversation = find(membership.conversationId());
        return conversation != null && membership.isKnown(conversation.lastSeq());
    }

    /** Lets a member know of a conversation that the other one has opened; whether he did not know of it. */
    public boolean open(long conversationId, long participantId) {
        Membership membership = em.find(Membership.class, new MembershipId(conversationId, participantId));
        return membership != null && membership.open();
    }

    /**
     * The memberships of these participants, those who are members now. Native for Derby's sake, which otherwise reads
     * all members of the conversation for a list of ids; to PostgreSQL the hint is a comment.
     */
    @SuppressWarnings("unchecked")
    public List<Membership> members(long conversationId, Collection<Long> participantIds) {
        Query query = em.createNativeQuery(
                "SELECT * FROM membership --DERBY-PROPERTIES index=MEMBERSHIP_OF_PARTICIPANT\n"
                        + " WHERE conversation_id = ? AND left_at IS NULL AND participant_id IN (?"
                        + ", ?".repeat(participantIds.size() - 1) + ")",
                Membership.class);
        int place = 1;
        query.setParameter(place++, conversationId);
        for (long each : participantIds) {
            query.setParameter(place++, each);
        }
        return query.getResultList();
    }

    /** The membership of somebody who is or was a member; null of who never was one. */
    public @Nullable Membership findEver(long conversationId, long participantId) {
        return em.find(Membership.class, new MembershipId(conversationId, participantId));
    }

    /**
     * The memberships of those who had joined before the message of this seq and have not left, or did after this time, with an
     * id above the given one, by id.
     */
    public List<Membership> membersAt(long conversationId, long seq, long leftAfter, long after, int limit) {
        return em.createQuery(
                        "SELECT m FROM Membership m WHERE m.conversationId = :conversation AND m.participantId > :after"
                                + " AND m.joinedSeq < :seq AND (m.leftAt IS NULL OR m.leftAt > :at)"
                                + " ORDER BY m.participantId",
                        Membership.class)
                .setParameter("conversation", conversationId)
                .setParameter("after", after)
                .setParameter("seq", seq)
                .setParameter("at", leftAfter)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those members of a conversation who may not know of it before something is written in it. */
    public List<Long> unknowing(long conversationId) {
        return em.createQuery(
                        "SELECT m.participantId FROM Membership m WHERE m.conversationId = :conversation AND m.hiddenSeq < 0",
                        Long.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Where a member has read more than others may see, with an id above the given one, by id. */
    public List<Long> undisclosed(long participantId, long after, int limit) {
        return em.createQuery(
                        "SELECT m.conversationId FROM Membership m WHERE m.participantId = :participant"
                                + " AND m.conversationId > :after AND m.disclosedSeq < m.readSeq ORDER BY m.conversationId",
                        Long.class)
                .setParameter("participant", participantId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of all conversations that a participant is a member of now. */
    public List<Long> idsOf(long participantId) {
        return em.createQuery(
                        "SELECT m.conversationId FROM Membership m WHERE m.participantId = :participant AND m.leftAt IS NULL",
                        Long.class)
                .setParameter("participant", participantId)
                .getResultList();
    }

    /** Those of the ids that a participant is a member of now, in no order: {@code [Conversation, Membership]} a row. */
    public List<Object[]> ofIds(long participantId, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(OF_PARTICIPANT + " AND m.conversationId IN :ids", Object[].class)
                        .setParameter("participant", participantId)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** All conversations with an id above {@code after}, in the order of ids: for what looks at every one. */
    public List<Conversation> page(long after, int limit) {
        return em.createQuery("SELECT c FROM Conversation c WHERE c.id > :after ORDER BY c.id", Conversation.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A participant's conversations, last active first: {@code [Conversation, Membership]} a row. */
    public List<Object[]> first(long participantId, int limit) {
        return em.createQuery(OF_PARTICIPANT + ORDER, Object[].class)
                .setParameter("participant", participantId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The page that follows the given conversation in the order of {@link #first}. */
    public List<Object[]> after(long participantId, Conversation last, int limit) {
        return em.createQuery(
                        OF_PARTICIPANT + " AND (c.lastAt < :at OR (c.lastAt = :at AND c.id < :id))" + ORDER,
                        Object[].class)
                .setParameter("participant", participantId)
                .setParameter("at", last.lastAt())
                .setParameter("id", last.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** A participant's groups whose name contains the query in any case: {@code [Conversation, Membership]} a row. */
    public List<Object[]> groupsNamed(long participantId, String query, int limit) {
        return em.createQuery(
                        OF_PARTICIPANT + " AND c.name IS NOT NULL AND LOCATE(:query, LOWER(c.name)) > 0" + ORDER,
                        Object[].class)
                .setParameter("participant", participantId)
                .setParameter("query", query.toLowerCase(Locale.ROOT))
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(Draft draft) {
        em.persist(draft);
    }

    public void remove(Draft draft) {
        em.remove(draft);
    }

    public @Nullable Draft findDraft(long userId, long conversationId) {
        return em.find(Draft.class, new Draft.Key(userId, conversationId));
    }

    /** A person's drafts, the last written first. */
    public List<Draft> drafts(long userId, int limit) {
        return em.createQuery("SELECT d FROM Draft d WHERE d.userId = :user ORDER BY d.writtenAt DESC", Draft.class)
                .setParameter("user", userId)
                .setMaxResults(limit)
                .getResultList();
    }

    private static final String OF_PARTICIPANT = "SELECT c, m FROM Membership m, Conversation c"
            + " WHERE m.participantId = :participant AND m.leftAt IS NULL AND c.id = m.conversationId"
            + " AND (c.lastSeq > 0 OR m.hiddenSeq IS NULL OR m.hiddenSeq >= 0)";
    private static final String ORDER = " ORDER BY c.lastAt DESC, c.id DESC";
}
