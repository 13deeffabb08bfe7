package org.parley.message;

/** Which message, as a value that sorts. */
public record MessageKey(long conversationId, long seq) implements Comparable<MessageKey> {
    @Override
    public int compareTo(MessageKey other) {
        int first = Long.compare(conversationId, other.conversationId);
        return first != 0 ? first : Long.compare(seq, other.seq);
    }
}
