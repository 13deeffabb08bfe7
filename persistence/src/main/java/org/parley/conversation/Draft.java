package org.parley.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/** What somebody has typed in a conversation and not sent. */
@Entity
@IdClass(Draft.Key.class)
public class Draft {
    /** In UTF-16 units, as many as a message. */
    public static final int TEXT_LENGTH = 10_000;

    @Id
    @Column(name = "user_id")
    private long userId;

    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Column(length = TEXT_LENGTH)
    private String text;

    @Column(name = "reply_seq")
    private @Nullable Long replySeq;

    @Column(name = "written_at")
    private long writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    public Draft(long userId, long conversationId) {
        this.userId = userId;
        this.conversationId = conversationId;
        this.text = "";
    }

    /**
     * What may be kept as a draft: as typed, blanks at its ends included.
     *
     * @throws InvalidValueException when it is too long or holds what no message may
     */
    public static String checkedText(String text) {
        if (text.length() > TEXT_LENGTH) {
            throw new InvalidValueException("text", "A draft has at most " + TEXT_LENGTH + " characters.");
        }
        if (text.codePoints().anyMatch(Draft::isRefused)) {
            throw new InvalidValueException("text", "A draft has no control characters.");
        }
        return text;
    }

    private static boolean isRefused(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** @param replySeq the message that it answers */
    public void write(String text, @Nullable Long replySeq, long now) {
        this.text = text;
        this.replySeq = replySeq;
        this.writtenAt = now;
    }

    public long conversationId() {
        return conversationId;
    }

    public String text() {
        return text;
    }

    public @Nullable Long replySeq() {
        return replySeq;
    }

    public long writtenAt() {
        return writtenAt;
    }

    /** The key, a class because JPA 3.1 needs its constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long userId;
        private long conversationId;

        protected Key() {}

        public Key(long userId, long conversationId) {
            this.userId = userId;
            this.conversationId = conversationId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && userId == that.userId && conversationId == that.conversationId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, conversationId);
        }
    }
}
