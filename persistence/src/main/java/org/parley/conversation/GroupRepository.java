package org.parley.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups as those see them who are no members: whoever looks for one, administrators, and the group that has all people. */
public class GroupRepository {
    // The one who administers moderates; all else is as of anybody who joins: the history is visible, and none of it
    // unread.
    private static final String JOIN =
            "INSERT INTO membership (conversation_id, participant_id, role, joined_seq, read_seq,"
                    + " disclosed_seq, read_ordinal, read_posted, posted, posted_seq, favourite, muted)"
                    + " SELECT c.id, u.id, CASE WHEN u.administrator THEN 'MODERATOR' ELSE 'MEMBER' END, %1$s, %1$s, %1$s,"
                    + " c.last_ordinal, 0, 0, 0, FALSE, FALSE FROM conversation c, user_account u WHERE c.id = ? AND u.active"
                    + " AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.conversation_id = c.id AND m.participant_id = u.id)";

    // As in UserRepository: on Derby TRUE would else be the number 1.
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";

    private final EntityManager em;

    public GroupRepository(EntityManager em) {
        this.em = em;
    }

    /** The group that has all people, if it was made. */
    public @Nullable Conversation findEveryone() {
        return em
                .createQuery("SELECT c FROM Conversation c WHERE c.purpose IS NOT NULL", Conversation.class)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Who a group that nobody made belongs to: the first active administrator; null where there is none. */
    public @Nullable Long firstAdministrator() {
        return em.createQuery(
                        "SELECT MIN(u.id) FROM User u WHERE u.active = :yes AND u.administrator = :yes", Long.class)
                .setParameter("yes", true)
                .getSingleResult();
    }

    /** Makes all active people members of a new group, who were there when its first line was written. */
    public void beginWithAll(long conversationId) {
        count(conversationId, insert(JOIN.formatted("0"), conversationId, null));
    }

    /**
     * Makes those active people members who are none yet. The row is locked as the journal does it, so that nothing is written
     * meanwhile.
     *
     * @param only one of them; null for all
     * @return how many they are
     */
    public int join(long conversationId, @Nullable Long only) {
        em.createNativeQuery("UPDATE conversation SET revision = revision WHERE id = ?")
                .setParameter(1, conversationId)
                .executeUpdate();
        int joined = insert(JOIN.formatted("c.last_seq"), conversationId, only);
        if (joined > 0) {
            count(conversationId, joined);
        }
        return joined;
    }

    private int insert(String sql, long conversationId, @Nullable Long only) {
        Query query =
                em.createNativeQuery(only == null ? sql : sql + " AND u.id = ?").setParameter(1, conversationId);
        if (only != null) {
            query.setParameter(2, only);
        }
        return query.executeUpdate();
    }

    private void count(long conversationId, int joined) {
        em.createNativeQuery("UPDATE conversation SET member_count = member_count + ? WHERE id = ?")
                .setParameter(1, joined)
                .setParameter(2, conversationId)
                .executeUpdate();
    }

    /**
     * Groups that everybody may join whose name holds the query, blind to case and diacritics; by name.
     *
     * @param folded the query, as {@link org.parley.user.Line#folded} makes it
     * @param last the last of the page before; null for the first page
     */
    public List<Conversation> listed(String folded, @Nullable Conversation last, int limit) {
        String after = last == null ? "" : " AND (c.foldedName > :name OR (c.foldedName = :name AND c.id > :id))";
        TypedQuery<Conversation> query = em.createQuery(
                        "SELECT c FROM Conversation c WHERE c.kind = :kind AND c.listed = :listed AND c.deletedAt IS NULL"
                                + " AND LOCATE(:query, c.foldedName) > 0" + after + " ORDER BY c.foldedName, c.id",
                        Conversation.class)
                .setParameter("kind", ConversationKind.GROUP)
                .setHint(BOUND, "true")
                .setParameter("listed", true)
                .setParameter("query", folded)
                .setMaxResults(limit);
        if (last != null) {
            query.setParameter("name", last.foldedName()).setParameter("id", last.id());
        }
        return query.getResultList();
    }

    /** Which of all groups, those that were deleted too. */
    public List<Conversation> all(GroupFilter filter, GroupOrder order, boolean descending, int first, int limit) {
        String direction = descending ? " DESC" : "";
        return filtered(
                        "SELECT c",
                        filter,
                        " ORDER BY " + order.column() + direction + ", c.id" + direction,
                        Conversation.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(GroupFilter filter) {
        return filtered("SELECT COUNT(c)", filter, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String what, GroupFilter filter, String order, Class<T> type) {
        String deleted =
                filter.deleted() == null ? "" : " AND c.deletedAt IS " + (filter.deleted() ? "NOT NULL" : "NULL");
        String named = filter.folded().isEmpty() ? "" : " AND LOCATE(:query, c.foldedName) > 0";
        TypedQuery<T> query = em.createQuery(
                        what + " FROM Conversation c WHERE c.kind = :kind" + deleted + named + order, type)
                .setHint(BOUND, "true")
                .setParameter("kind", ConversationKind.GROUP);
        return filter.folded().isEmpty() ? query : query.setParameter("query", filter.folded());
    }
}
