package org.parley.conversation;

import java.util.Map;
import java.util.Set;

/**
 * Who is in a conversation, as the hot path needs it: never changed, replaced after every change of membership.
 *
 * @param byUserName the ids of the members that are users, by the name they are mentioned by
 * @param unknowing the ids of those who may not know of it before something is written in it
 */
public record Members(
        long conversationId,
        ConversationKind kind,
        Map<Long, Member> byId,
        Map<String, Long> byUserName,
        Set<Long> unknowing) {

    /** One member. {@code active} is false for a deactivated person. */
    public record Member(String name, MembershipRole role, boolean active) {}

    public Members {
        byId = Map.copyOf(byId);
        byUserName = Map.copyOf(byUserName);
        unknowing = Set.copyOf(unknowing);
    }

    /** The ids of all members. */
    public Set<Long> ids() {
        return byId.keySet();
    }

    /**
     * The member with this id.
     *
     * @throws ConversationNotFoundException when he is none, or may not know of it yet
     */
    public Member require(long participantId) {
        Member member = byId.get(participantId);
        if (member == null || unknowing.contains(participantId)) {
            throw new ConversationNotFoundException();
        }
        return member;
    }

    /**
     * The member with this id, who may write now.
     *
     * @throws ConversationNotFoundException when he is none
     * @throws NotWritableException when he, or the other person of a direct conversation, is deactivated
     */
    public Member requireWriter(long participantId) {
        Member member = require(participantId);
        if (!member.active() || !isWritable()) {
            throw new NotWritableException();
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
