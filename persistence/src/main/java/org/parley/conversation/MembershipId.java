package org.parley.conversation;

import java.io.Serializable;
import java.util.Objects;

/** The key of a membership. A class rather than a record, because JPA 3.1 needs its constructor without arguments. */
public class MembershipId implements Serializable {
    private static final long serialVersionUID = 1;
    private long conversationId;
    private long participantId;

    protected MembershipId() {}

    public MembershipId(long conversationId, long participantId) {
        this.conversationId = conversationId;
        this.participantId = participantId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MembershipId that
                && conversationId == that.conversationId
                && participantId == that.participantId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(conversationId, participantId);
    }
}
