package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** That a message is pinned: the list of a conversation's pins. Written by the journal alone. */
@Entity
@IdClass(MessageId.class)
public class Pin {
    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long seq;

    protected Pin() {}

    public long seq() {
        return seq;
    }
}
