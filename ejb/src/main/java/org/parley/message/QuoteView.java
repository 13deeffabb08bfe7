package org.parley.message;

/**
 * The message that another one answers, as it is now.
 *
 * @param author the name of who wrote it
 * @param text its beginning, at most {@link #LENGTH} UTF-16 units; empty when it was deleted
 */
public record QuoteView(long seq, long authorId, String author, String text, boolean deleted) {
    static final int LENGTH = 200;

    static QuoteView of(Message message, String author) {
        String text = message.isDeleted() ? "" : beginning(message.text());
        return new QuoteView(message.seq(), message.authorId(), author, text, message.isDeleted());
    }

    /** Never ends within a pair of surrogates. */
    private static String beginning(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end);
    }
}
