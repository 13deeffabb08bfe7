package org.parley.message;

import org.jspecify.annotations.Nullable;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.MembershipRole;

/**
 * A message on its way into the journal: checked, not yet numbered.
 *
 * @param clientId at most {@link Message#CLIENT_ID_LENGTH} characters; unique for the author, so that a repeated send
 *     is known
 * @param change the change of the group that this system line tells of, stored in the same transaction
 * @param additions what it carries beside its text
 */
public record Posting(
        long conversationId,
        long authorId,
        String clientId,
        MessageKind kind,
        String text,
        @Nullable GroupChange change,
        Additions additions)
        implements JournalCommand {

    /** A system line, or a text with nothing beside it. */
    public Posting(
            long conversationId,
            long authorId,
            String clientId,
            MessageKind kind,
            String text,
            @Nullable GroupChange change) {
        this(conversationId, authorId, clientId, kind, text, change, Additions.NONE);
    }

    public static Posting text(long conversationId, long authorId, String clientId, String text) {
        return text(conversationId, authorId, clientId, text, Additions.NONE);
    }

    public static Posting text(long conversationId, long authorId, String clientId, String text, Additions additions) {
        return new Posting(conversationId, authorId, clientId, MessageKind.TEXT, text, null, additions);
    }

    /** What a line of a group changes. */
    public sealed interface GroupChange {}

    /**
     * Who joins, gets another role, or leaves.
     *
     * @param role what he becomes; null when he leaves
     */
    public record MembershipChange(
            long participantId, @Nullable MembershipRole role) implements GroupChange {}

    /** What the group is like from now on. */
    public record SettingsChange(GroupSettings settings) implements GroupChange {}
}
