package org.parley.conversation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a conversation, as the hot path needs it: never changed, replaced after every change of membership.
 *
 * @param settings what a group's moderators have chosen; null for a direct conversation, and for a group that was deleted
 * @param everyone whether it is the group that has all people
 * @param byUserName the ids of the members that are users, by the name they are mentioned by
 * @param unknowing the ids of those who may not know of it before something is written in it
 */
public record Members(
        long conversationId,
        ConversationKind kind,
        @Nullable GroupSettings settings,
        boolean everyone,
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
     * @throws NotAllowedException when his role in the group is not enough
     */
    public Member requireWriter(long participantId) {
        Member member = requireReactor(participantId);
        if (!mayPost(member)) {
            throw new NotAllowedException();
        }
        return member;
    }

    /** As {@link #requireWriter}, of who may at least react: in a group where only moderators write, all but readers. */
    public Member requireReactor(long participantId) {
        Member member = require(participantId);
        if (!member.active() || !isWritable()) {
            throw new NotWritableException();
        }
        if (member.role() == MembershipRole.READER) {
            throw new NotAllowedException();
        }
        return member;
    }

    /** Whether a member's role lets him write here. */
    public boolean mayPost(Member member) {
        return settings == null || member.role().may(settings.posting());
    }

    /** Whether a member may speak to all at once: only in a group. */
    public boolean mayMentionAll(Member member) {
        return settings != null && member.role().may(settings.mentionAll());
    }

    /**
     * What a group's moderators have chosen for it.
     *
     * @throws ConversationNotFoundException when the group was deleted
     * @throws NotAllowedException when it is no group
     */
    public GroupSettings requireGroup() {
        if (kind != ConversationKind.GROUP) {
            throw new NotAllowedException();
        }
        if (settings == null) {
            throw new ConversationNotFoundException();
        }
        return settings;
    }

    /** Whether a member moderates the group. */
    public boolean moderates(long participantId) {
        return require(participantId).role() == MembershipRole.MODERATOR;
    }

    /** In a direct conversation one may write while the other is active. */
    private boolean isWritable() {
        return kind == ConversationKind.GROUP || byId.values().stream().allMatch(Member::active);
    }
}
