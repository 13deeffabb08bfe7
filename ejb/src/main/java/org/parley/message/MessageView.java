package org.parley.message;

/**
 * A message as somebody in the conversation sees it; the fields are those of docs/socket.md.
 *
 * @param author the author's name
 * @param at milliseconds since 1970-01-01 UTC
 * @param text empty when the message was deleted
 */
public record MessageView(
        long conversationId,
        long seq,
        long ordinal,
        long revision,
        long authorId,
        String author,
        String clientId,
        long at,
        MessageKind kind,
        String text,
        MessageExtras extras)
        implements MessageEvent {

    static MessageView of(StoredMessage message, String author, MessageExtras extras) {
        return new MessageView(
                message.conversationId(),
                message.seq(),
                message.ordinal(),
                message.revision(),
                message.authorId(),
                author,
                message.clientId(),
                message.at(),
                message.kind(),
                message.text(),
                extras);
    }

    static MessageView of(Message message, String author, MessageExtras extras) {
        return new MessageView(
                message.conversationId(),
                message.seq(),
                message.ordinal(),
                message.revision(),
                message.authorId(),
                author,
                message.clientId(),
                message.postedAt(),
                message.kind(),
                message.isDeleted() ? "" : message.text(),
                extras);
    }
}
