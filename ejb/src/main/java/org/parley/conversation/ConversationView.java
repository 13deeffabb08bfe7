package org.parley.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members sees it; the fields are those of docs/socket.md.
 *
 * @param name the group's name, or the other person's
 * @param otherId the other person of a direct conversation; null for a group
 * @param lastAt milliseconds since 1970-01-01 UTC
 * @param muted whether it is muted now
 * @param mutedUntil until when it is muted, in the same milliseconds; null when it is not, or for good
 * @param unreadFrom the first message that he marked unread again; null for none
 * @param settings what a group's moderators have chosen for it; null for a direct conversation
 * @param everyone whether it is the group that has all people
 * @param draft what he has typed and not sent
 */
public record ConversationView(
        long id,
        ConversationKind kind,
        String name,
        @Nullable Long otherId,
        long lastSeq,
        long revision,
        long floorSeq,
        long lastAt,
        long readSeq,
        long unread,
        boolean favourite,
        boolean muted,
        boolean hidden,
        MembershipRole role,
        int memberCount,
        boolean writable,
        NotifyLevel notifyLevel,
        @Nullable Long mutedUntil,
        @Nullable Long unreadFrom,
        @Nullable GroupSettings settings,
        boolean everyone,
        @Nullable DraftView draft) {}
