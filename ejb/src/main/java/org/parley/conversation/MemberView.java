package org.parley.conversation;

/**
 * A member as the others see him.
 *
 * @param readSeq how far he has read, as far as ticks may show it
 * @param active false for a deactivated person, who is no longer waited for
 */
public record MemberView(
        long participantId, String name, MembershipRole role, long joinedSeq, long readSeq, boolean active) {}
