package org.parley.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * One participant in one conversation: what he may do, how far he has read, how it stands in his panel.
 *
 * <p>Unread is arithmetic, never a count of rows: of the countable messages since the read one, those that are not his
 * own. {@code posted} and {@code postedSeq} are moved by the journal alone, together with the message they count.
 */
@Entity
@IdClass(MembershipId.class)
public class Membership {
    @Id
    @Column(name = "conversation_id")
    private long conversationId;

    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MembershipRole role;

    @Column(name = "joined_seq")
    private long joinedSeq;

    @Column(name = "left_at")
    private @Nullable Long leftAt;

    @Column(name = "read_seq")
    private long readSeq;

    @Column(name = "disclosed_seq")
    private long disclosedSeq;

    @Column(name = "read_ordinal")
    private long readOrdinal;

    @Column(name = "read_posted")
    private long readPosted;

    @Column(updatable = false)
    private long posted;

    @Column(name = "posted_seq", updatable = false)
    private long postedSeq;

    private boolean favourite;
    private boolean muted;

    @Column(name = "hidden_seq")
    private @Nullable Long hiddenSeq;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    public Membership(long conversationId, long participantId, MembershipRole role) {
        this.conversationId = conversationId;
        this.participantId = participantId;
        this.role = role;
    }

    /**
     * Marks everything up to a message as read. Monotone: an older mark changes nothing.
     *
     * @param seq the message that was seen
     * @param ordinal that message's ordinal
     * @param ownUpTo how many countable messages of this member stand at or below seq
     * @return whether anything changed
     */
    public boolean read(long seq, long ordinal, long ownUpTo) {
        if (seq <= readSeq) {
            return false;
        }
        readSeq = seq;
        disclosedSeq = seq;
        readOrdinal = ordinal;
        readPosted = ownUpTo;
        return true;
    }

    /** How many messages of others are unread in a conversation that stands at this ordinal. */
    public long unread(long lastOrdinal) {
        return Math.max(0, lastOrdinal - readOrdinal - (posted - readPosted));
    }

    /** Hides a finished chat from the panel until something newer than this seq comes. */
    public void hide(@Nullable Long atSeq) {
        hiddenSeq = atSeq;
    }

    public boolean isHidden(long lastSeq) {
        return hiddenSeq != null && lastSeq <= hiddenSeq;
    }

    public boolean isActive() {
        return leftAt == null;
    }

    public void favour(boolean on) {
        favourite = on;
    }

    public void mute(boolean on) {
        muted = on;
    }

    public long conversationId() {
        return conversationId;
    }

    public long participantId() {
        return participantId;
    }

    public MembershipRole role() {
        return role;
    }

    public long joinedSeq() {
        return joinedSeq;
    }

    public long readSeq() {
        return readSeq;
    }

    /** What others' ticks may show. */
    public long disclosedSeq() {
        return disclosedSeq;
    }

    public long posted() {
        return posted;
    }

    /** The seq of the member's own last countable message; 0 when there is none. */
    public long postedSeq() {
        return postedSeq;
    }

    public boolean isFavourite() {
        return favourite;
    }

    public boolean isMuted() {
        return muted;
    }
}
