package org.parley.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/** A stored message. New ones come through the journal; the entity is what history reads. */
@Entity
@IdClass(MessageId.class)
public class Message {
    /** In UTF-16 units, as browsers count a field's maxlength. */
    public static final int TEXT_LENGTH = 10_000;

    public static final int CLIENT_ID_LENGTH = 36;

    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    private long seq;

    private long ordinal;
    private long revision;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "client_id", length = CLIENT_ID_LENGTH)
    private String clientId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Column(length = TEXT_LENGTH)
    private String text;

    @Column(name = "posted_at")
    private long postedAt;

    @Column(name = "reply_seq")
    private @Nullable Long replySeq;

    @Column(name = "forwarded_author_id")
    private @Nullable Long forwardedAuthorId;

    @Column(name = "edited_at")
    private @Nullable Long editedAt;

    @Column(name = "deleted_at")
    private @Nullable Long deletedAt;

    @Column(name = "pinned_at")
    private @Nullable Long pinnedAt;

    private int mentions;

    @Column(name = "mention_all")
    private boolean mentionAll;

    private int reactions;
    private int files;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /** The first line of a new group, stored in the transaction that creates it. */
    public static Message created(long conversationId, long authorId, String clientId, long now) {
        Message message = new Message();
        message.conversationId = conversationId;
        message.seq = 1;
        message.revision = 1;
        message.authorId = authorId;
        message.clientId = clientId;
        message.kind = MessageKind.GROUP_CREATED;
        message.text = "";
        message.postedAt = now;
        return message;
    }

    /**
     * What may be stored as a text: trimmed at both ends, one kind of line end, without control characters other than
     * line feed and tab. Directional characters are kept, since right-to-left languages need them.
     *
     * @throws InvalidValueException when nothing is left, more than {@link #TEXT_LENGTH}, or a lone surrogate
     */
    public static String checkedText(String text) {
        String clean = checkedTextOrNone(text);
        if (clean.isEmpty()) {
            throw new InvalidValueException("text", "A message needs a text.");
        }
        return clean;
    }

    /** As {@link #checkedText}, for what says enough without a text. */
    public static String checkedTextOrNone(String text) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (clean.length() > TEXT_LENGTH) {
            throw new InvalidValueException("text", "A message has at most " + TEXT_LENGTH + " characters.");
        }
        if (clean.codePoints().anyMatch(Message::isRefused)) {
            throw new InvalidValueException("text", "A message has no control characters.");
        }
        return clean;
    }

    private static boolean isRefused(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    public long conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    public long ordinal() {
        return ordinal;
    }

    public long revision() {
        return revision;
    }

    public long authorId() {
        return authorId;
    }

    public String clientId() {
        return clientId;
    }

    public MessageKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public long postedAt() {
        return postedAt;
    }

    /** The message of the same conversation that this one answers. */
    public @Nullable Long replySeq() {
        return replySeq;
    }

    /** Who wrote the text first, when it was forwarded. */
    public @Nullable Long forwardedAuthorId() {
        return forwardedAuthorId;
    }

    public @Nullable Long editedAt() {
        return editedAt;
    }

    /** When it was deleted; its text is kept, but no view shows it. */
    public @Nullable Long deletedAt() {
        return deletedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public @Nullable Long pinnedAt() {
        return pinnedAt;
    }

    /** How many members it mentions. */
    public int mentions() {
        return mentions;
    }

    public boolean mentionsAll() {
        return mentionAll;
    }

    /** How many files it has. */
    public int files() {
        return files;
    }

    /** How many reactions it has. */
    public int reactions() {
        return reactions;
    }
}
