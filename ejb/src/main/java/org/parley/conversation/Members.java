package org.parley.conversation;

import java.util.Map;
import java.util.Set;

/** Who is in a conversation, as the hot path needs it: never changed, replaced after every change of membership. */
public record Members(long conversationId, ConversationKind kind, Map<Long, Member> byId) {

    /** One member. {@code active} is false for a deactivated person. */
    public record Member(String name, MembershipRole role, boolean active) {}

    public Members {
        byId = Map.copyOf(byId);
    }

    /** The ids of all members. */
    public Set<Long> ids() {
        return byId.keySet();
    }

    /**
     * The member with this id.
     *
     * @throws ConversationNotFoundException when he is none
     */
    public Member require(long participantId) {
        Member member = byId.get(participantId);
        if (member == null) {
            throw new ConversationNotFoundException();
        }
        return member;
    }

    /** Whether one member may take another out: a group's moderators may, and everybody may leave. */
    public boolean mayRemove(long callerId, long participantId) {
        boolean moderator = require(callerId).role() == MembershipRole.MODERATOR;
        return kind == ConversationKind.GROUP && (moderator || callerId == participantId);
    }

    /** Whether one may write: always in a group, in a direct conversation while the other is active. */
    public boolean isWritable() {
        return kind == ConversationKind.GROUP || byId.values().stream().allMatch(Member::active);
    }
}
