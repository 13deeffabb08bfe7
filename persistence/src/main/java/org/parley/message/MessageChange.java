package org.parley.message;

/** A change of a message that stands, on its way into the journal. Rights are asked there, where nothing can come between. */
public sealed interface MessageChange extends JournalCommand {
    /** The message that is changed. */
    long seq();

    /**
     * The author writes another text.
     *
     * @param text checked by {@link Message#checkedText}
     * @param mentioned whom the new text speaks to
     */
    record Edit(long conversationId, long authorId, long seq, String text, Mentioned mentioned)
            implements MessageChange {}

    /** The author, or a group's moderator, takes the message away. Its line stays. */
    record Deletion(long conversationId, long authorId, long seq) implements MessageChange {}

    /**
     * A member adds or takes back a reaction.
     *
     * @param emoji checked by {@link Emoji#checked}
     */
    record Reacting(long conversationId, long authorId, long seq, String emoji, boolean on) implements MessageChange {}

    /** A member pins a message for all, or takes the pin away. */
    record Pinning(long conversationId, long authorId, long seq, boolean on) implements MessageChange {}
}
