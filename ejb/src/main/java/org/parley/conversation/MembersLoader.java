package org.parley.conversation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.conversation.Members.Member;

/** Reads the members of one conversation for the cache. */
@Stateless
public class MembersLoader {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    /** The members, or not found when there is no such conversation. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Members load(long conversationId) {
        Conversation conversation = new ConversationRepository(em).find(conversationId);
        if (conversation == null) {
            throw new ConversationNotFoundException();
        }
        Map<Long, Member> members = new HashMap<>();
        for (MemberView each :
                new MemberQuery(em).after(conversationId, 0, Integer.MAX_VALUE).members()) {
            members.put(each.participantId(), new Member(each.name(), each.role(), each.active()));
        }
        List<Long> unknowing =
                conversation.lastSeq() > 0 ? List.of() : new ConversationRepository(em).unknowing(conversationId);
        return new Members(
                conversationId,
                conversation.kind(),
                conversation.deletedAt() == null ? conversation.settings() : null,
                conversation.isEveryone(),
                members,
                new MemberQuery(em).userNames(conversationId),
                Set.copyOf(unknowing));
    }
}
