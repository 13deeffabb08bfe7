package org.parley.message;

import java.io.Serializable;
import java.util.Objects;

/** The key of a message. A class rather than a record, because JPA 3.1 needs its constructor without arguments. */
public class MessageId implements Serializable {
    private static final long serialVersionUID = 1;
    private long conversationId;
    private long seq;

    protected MessageId() {}

    public MessageId(long conversationId, long seq) {
        this.conversationId = conversationId;
        this.seq = seq;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageId that && conversationId == that.conversationId && seq == that.seq;
    }

    @Override
    public int hashCode() {
        return Objects.hash(conversationId, seq);
    }
}
