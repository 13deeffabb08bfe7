package org.parley.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Members with their names, in one query. */
class MemberQuery {
    private final EntityManager em;

    MemberQuery(EntityManager em) {
        this.em = em;
    }

    /** Those who are members now, with an id above the given one, by id. */
    MemberPage after(long conversationId, long afterParticipantId, int limit) {
        TypedQuery<Object[]> query = em.createQuery(
                        "SELECT m, p.displayName, u.active FROM Membership m JOIN Participant p ON p.id = m.participantId"
                                + " LEFT JOIN User u ON u.id = m.participantId WHERE m.conversationId = :conversation"
                                + " AND m.leftAt IS NULL AND m.participantId > :after ORDER BY m.participantId",
                        Object[].class)
                .setParameter("conversation", conversationId)
                .setParameter("after", afterParticipantId);
        if (limit < Integer.MAX_VALUE) {
            query.setMaxResults(limit + 1);
        }
        List<MemberView> members = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            members.add(view((Membership) row[0], (String) row[1], !Boolean.FALSE.equals(row[2])));
        }
        boolean more = members.size() > limit;
        return new MemberPage(more ? List.copyOf(members.subList(0, limit)) : members, more);
    }

    /** The ids of those who are members now and users, by user name. */
    Map<String, Long> userNames(long conversationId) {
        Map<String, Long> ids = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "SELECT u.userName, u.id FROM Membership m JOIN User u ON u.id = m.participantId"
                                + " WHERE m.conversationId = :conversation AND m.leftAt IS NULL",
                        Object[].class)
                .setParameter("conversation", conversationId)
                .getResultList()) {
            ids.put((String) row[0], (Long) row[1]);
        }
        return ids;
    }

    private static MemberView view(Membership member, String name, boolean active) {
        return new MemberView(
                member.participantId(), name, member.role(), member.joinedSeq(), member.disclosedSeq(), active);
    }
}
