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
    /** In the place of the seq at which it was hidden. */
    static final long UNKNOWN = -1;

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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NotifyLevel notify = NotifyLevel.ALL;

    @Column(name = "muted_until")
    private @Nullable Long mutedUntil;

    @Column(name = "unread_from")
    private @Nullable Long unreadFrom;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    public Membership(long conversationId, long participantId, MembershipRole role) {
        this.conversationId = conversationId;
        this.participantId = participantId;
        this.role = role;
    }

    /**
     * Marks everything up to a message as read. An older mark changes nothing; within what was marked unread again it
     * moves the badge alone.
     *
     * @param seq the message that was seen
     * @param ordinal that message's ordinal
     * @param ownUpTo how many countable messages of this member stand at or below seq
     * @param disclosed whether others may see it; what they may not see yet {@link #disclose} shows them
     * @return whether anything changed
     */
    public boolean read(long seq, long ordinal, long ownUpTo, boolean disclosed) {
        if (seq <= badgeSeq()) {
            return false;
        }
        readOrdinal = ordinal;
        readPosted = ownUpTo;
        if (seq >= readSeq) {
            readSeq = seq;
            unreadFrom = null;
        } else {
            unreadFrom = seq + 1;
        }
        if (disclosed) {
            disclose();
        }
        return true;
    }

    /**
     * Lets others see all that he has read.
     *
     * @return whether they see more than before
     */
    public boolean disclose() {
        boolean more = disclosedSeq < readSeq;
        disclosedSeq = readSeq;
        return more;
    }

    /**
     * Marks a message and all after it as unread, for himself alone: what others see of his reading stays.
     *
     * @param fromSeq the first unread message
     * @param ordinal the ordinal of the message before it
     * @param ownBefore how many countable messages of this member stand before it
     * @return whether anything changed
     */
    public boolean unread(long fromSeq, long ordinal, long ownBefore) {
        if (fromSeq > badgeSeq()) {
            return false;
        }
        unreadFrom = fromSeq;
        readOrdinal = ordinal;
        readPosted = ownBefore;
        return true;
    }

    /** The last message that does not count as unread. */
    private long badgeSeq() {
        return unreadFrom == null ? readSeq : unreadFrom - 1;
    }

    /** How many messages of others are unread in a conversation that stands at this ordinal. */
    public long unread(long lastOrdinal) {
        return Math.max(0, lastOrdinal - readOrdinal - (posted - readPosted));
    }

    /**
     * The other one has opened the conversation and nothing is written in it: until then, or until he opens it himself, it
     * is nothing that this member could know of.
     */
    public void keepUnknown() {
        hiddenSeq = UNKNOWN;
    }

    /** Whether the member may know of a conversation that stands at this seq. */
    public boolean isKnown(long lastSeq) {
        return lastSeq > 0 || hiddenSeq == null || hiddenSeq != UNKNOWN;
    }

    /** He opens the conversation himself; whether he did not know of it. */
    boolean open() {
        boolean unknown = !isKnown(0);
        if (unknown) {
            hiddenSeq = null;
        }
        return unknown;
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

    /** Whether he was a member when the message of this seq was written, at this time. */
    public boolean wasMemberAt(long seq, long at) {
        return joinedSeq < seq && (leftAt == null || leftAt > at);
    }

    public void favour(boolean on) {
        favourite = on;
    }

    /** Mutes for good, or ends every muting. */
    public void mute(boolean on) {
        muted = on;
        mutedUntil = null;
    }

    /**
     * Which messages he is notified of, and until when of none. A time takes the place of muting for good.
     *
     * @param until milliseconds since 1970-01-01 UTC; null for no such time
     */
    public void notifyOf(NotifyLevel level, @Nullable Long until) {
        notify = level;
        mutedUntil = until;
        muted = muted && until == null;
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

    /** Whether it is muted at a time: for good, or until later. */
    public boolean isMuted(long now) {
        return muted || (mutedUntil != null && mutedUntil > now);
    }

    boolean isMutedForGood() {
        return muted;
    }

    /** Whether what is said in the conversation may notify him at a time, in milliseconds since 1970-01-01 UTC. */
    public boolean isNotified(long now) {
        return notify != NotifyLevel.NOTHING && !isMuted(now);
    }

    /** Until when it is muted; null when it is not, or for good. */
    public @Nullable Long mutedUntil() {
        return mutedUntil;
    }

    public NotifyLevel notifyLevel() {
        return notify;
    }

    /** The first message that was marked unread again; null for none. */
    public @Nullable Long unreadFrom() {
        return unreadFrom;
    }
}
