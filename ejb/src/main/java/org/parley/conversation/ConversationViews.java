package org.parley.conversation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.user.User;
import org.parley.user.UserRepository;

/** Makes views of conversations, with the names of the other people in one query for all of them. */
class ConversationViews {
    private final EntityManager em;

    ConversationViews(EntityManager em) {
        this.em = em;
    }

    /** @param rows {@code [Conversation, Membership]} of the caller */
    List<ConversationView> of(long callerId, List<Object[]> rows) {
        Map<Long, User> others = others(callerId, rows);
        List<ConversationView> views = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            Conversation conversation = (Conversation) row[0];
            Long otherId = conversation.isDirect() ? (Long) conversation.otherThan(callerId) : null;
            views.add(view(conversation, (Membership) row[1], otherId, otherId == null ? null : others.get(otherId)));
        }
        return views;
    }

    private Map<Long, User> others(long callerId, List<Object[]> rows) {
        Set<Long> ids = new HashSet<>();
        for (Object[] row : rows) {
            if (((Conversation) row[0]).isDirect()) {
                ids.add(((Conversation) row[0]).otherThan(callerId));
            }
        }
        Map<Long, User> others = new HashMap<>();
        for (User each : new UserRepository(em).ofIds(ids)) {
            others.put(each.id(), each);
        }
        return others;
    }

    private static ConversationView view(
            Conversation conversation, Membership member, @Nullable Long otherId, @Nullable User other) {
        String name = conversation.name();
        if (name == null) {
            name = other == null ? "" : other.displayName();
        }
        return new ConversationView(
                conversation.id(),
                conversation.kind(),
                name,
                otherId,
                conversation.lastSeq(),
                conversation.revision(),
                conversation.floorSeq(),
                conversation.lastAt(),
                member.readSeq(),
                member.unread(conversation.lastOrdinal()),
                member.isFavourite(),
                member.isMuted(),
                member.isHidden(conversation.lastSeq()),
                member.role(),
                conversation.memberCount(),
                !conversation.isDirect() || (other != null && other.active()));
    }
}
