package org.parley.notification;

import org.jspecify.annotations.Nullable;
import org.parley.message.MessageKind;

/**
 * An entry of a person's bell as he sees it; the fields are those of docs/socket.md.
 *
 * @param conversation what the conversation is called for him; after he left it, what it was called then; empty where there
 *     is none
 * @param actor the name of who did it; of several who reacted, of the last
 * @param people how many people reacted; otherwise 1
 * @param emoji what the last of them chose
 * @param at milliseconds since 1970-01-01 UTC
 * @param text a line of the message, or whose name a system line tells; null where there is none, or none that he may read
 * @param deleted whether the message was deleted
 * @param line which change of a group; null for what is about a message
 */
public record NotificationView(
        long id,
        NotificationKind kind,
        @Nullable Long conversationId,
        String conversation,
        @Nullable Long seq,
        long actorId,
        String actor,
        int people,
        @Nullable String emoji,
        long at,
        boolean read,
        @Nullable String text,
        boolean deleted,
        @Nullable MessageKind line) {}
