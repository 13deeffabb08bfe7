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
    /** Drafts in one snapshot; the oldest beyond these are told when their conversation is opened. */
    private static final int DRAFTS = 500;

    private final EntityManager em;
    private final long now;

    /** @param now milliseconds since 1970-01-01 UTC */
    ConversationViews(EntityManager em, long now) {
        this.em = em;
        this.now = now;
    }

    /** @param rows {@code [Conversation, Membership]} of the caller */
    List<ConversationView> of(long callerId, List<Object[]> rows) {
        Map<Long, User> others = others(callerId, rows);
        Map<Long, DraftView> drafts = drafts(callerId, rows);
        List<ConversationView> views = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            Conversation conversation = (Conversation) row[0];
            Long otherId = conversation.isDirect() ? (Long) conversation.otherThan(callerId) : null;
            views.add(view(
                    conversation,
                    (Membership) row[1],
                    otherId,
                    otherId == null ? null : others.get(otherId),
                    drafts.get(conversation.id())));
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

    /** What each of the caller's conversations is called for him, by its id. */
    Map<Long, String> names(long callerId, List<Conversation> conversations) {
        List<Object[]> rows =
                conversations.stream().map(each -> new Object[] {each}).toList();
        Map<Long, User> others = others(callerId, rows);
        Map<Long, String> names = new HashMap<>();
        for (Conversation each : conversations) {
            User other = each.isDirect() ? others.get(each.otherThan(callerId)) : null;
            names.put(each.id(), name(each, other));
        }
        return names;
    }

    private static String name(Conversation conversation, @Nullable User other) {
        String name = conversation.name();
        return name != null ? name : other == null ? "" : other.displayName();
    }

    private Map<Long, DraftView> drafts(long callerId, List<Object[]> rows) {
        ConversationRepository conversations = new ConversationRepository(em);
        Map<Long, DraftView> drafts = new HashMap<>();
        if (rows.size() == 1) {
            long id = ((Conversation) rows.get(0)[0]).id();
            Draft draft = conversations.findDraft(callerId, id);
            if (draft != null) {
                drafts.put(id, DraftView.of(draft));
            }
        } else if (!rows.isEmpty()) {
            conversations
                    .drafts(callerId, DRAFTS)
                    .forEach(each -> drafts.put(each.conversationId(), DraftView.of(each)));
        }
        return drafts;
    }

    private ConversationView view(
            Conversation conversation,
            Membership member,
            @Nullable Long otherId,
            @Nullable User other,
            @Nullable DraftView draft) {
        GroupSettings settings = conversation.settings();
        return new ConversationView(
                conversation.id(),
                conversation.kind(),
                name(conversation, other),
                otherId,
                conversation.lastSeq(),
                conversation.revision(),
                conversation.floorSeq(),
                // Of an empty one the time would tell when the other opened it.
                conversation.lastSeq() == 0 ? 0 : conversation.lastAt(),
                member.readSeq(),
                member.unread(conversation.lastOrdinal()),
                member.isFavourite(),
                member.isMuted(now),
                member.isHidden(conversation.lastSeq()),
                member.role(),
                conversation.memberCount(),
                isWritable(settings, member, other),
                member.notifyLevel(),
                member.isMuted(now) ? member.mutedUntil() : null,
                member.unreadFrom(),
                settings,
                conversation.isEveryone(),
                draft);
    }

    private static boolean isWritable(@Nullable GroupSettings settings, Membership member, @Nullable User other) {
        return settings != null ? member.role().may(settings.posting()) : other != null && other.active();
    }
}
