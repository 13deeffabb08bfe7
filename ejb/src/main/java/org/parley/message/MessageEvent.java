package org.parley.message;

/** Something that took a conversation's next revision: a new message, or a change of one that stands. */
public sealed interface MessageEvent permits MessageView, TextChanged, ReactionChanged, PinChanged {
    long conversationId();

    /** The message that is new or changed. */
    long seq();

    long revision();
}
