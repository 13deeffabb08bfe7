package org.parley.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.parley.user.Line;

/**
 * A conversation and its counters. The counters are read here and moved by the journal alone, in the database, so that
 * any node may write: the entity maps them as not updatable.
 */
@Entity
public class Conversation {
    public static final int NAME_LENGTH = 100;

    /** The purpose of the one group that has all people. */
    private static final String EVERYONE = "EVERYONE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conversation_sequence")
    @SequenceGenerator(name = "conversation_sequence", sequenceName = "conversation_sequence", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ConversationKind kind;

    @Column(length = NAME_LENGTH, updatable = false)
    private @Nullable String name;

    @Column(name = "direct_key", updatable = false)
    private @Nullable String directKey;

    @Column(name = "last_seq", updatable = false)
    private long lastSeq;

    @Column(name = "last_ordinal", updatable = false)
    private long lastOrdinal;

    @Column(updatable = false)
    private long revision;

    @Column(name = "floor_seq", updatable = false)
    private long floorSeq;

    @Column(name = "last_at", updatable = false)
    private long lastAt;

    @Column(name = "member_count", updatable = false)
    private int memberCount;

    @Column(name = "created_at", updatable = false)
    private long createdAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private GroupRight posting = GroupRight.ALL;

    @Enumerated(EnumType.STRING)
    @Column(name = "mention_all", updatable = false)
    private GroupRight mentionAll = GroupRight.ALL;

    @Column(updatable = false)
    private boolean listed;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable GroupColour colour;

    @Column(updatable = false)
    private @Nullable String purpose;

    @Column(name = "deleted_at", updatable = false)
    private @Nullable Long deletedAt;

    @Column(name = "folded_name", updatable = false)
    private @Nullable String foldedName;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    private Conversation(ConversationKind kind, int memberCount, long now) {
        this.kind = kind;
        this.memberCount = memberCount;
        this.lastAt = now;
        this.createdAt = now;
    }

    /** The one conversation of two people; the order of the two does not matter. */
    public static Conversation direct(long one, long other, long now) {
        Conversation conversation = new Conversation(ConversationKind.DIRECT, one == other ? 1 : 2, now);
        conversation.directKey = directKey(one, other);
        return conversation;
    }

    /** A group whose first line, "created", stands at seq 1 and is stored by whoever listens to its creation. */
    public static Conversation group(GroupSettings settings, int memberCount, long now) {
        Conversation conversation = new Conversation(ConversationKind.GROUP, memberCount, now);
        conversation.name = settings.name();
        conversation.foldedName = Line.folded(settings.name());
        conversation.colour = settings.colour();
        conversation.listed = settings.listed();
        conversation.posting = settings.posting();
        conversation.mentionAll = settings.mentionAll();
        conversation.lastSeq = 1;
        conversation.revision = 1;
        return conversation;
    }

    /** The group that has all people; there is one at most. */
    public static Conversation everyone(String name, long now) {
        Conversation conversation = group(new GroupSettings(name), 0, now);
        conversation.purpose = EVERYONE;
        return conversation;
    }

    public static String directKey(long one, long other) {
        return Math.min(one, other) + ":" + Math.max(one, other);
    }

    /** The other person of a direct conversation; oneself in the conversation with oneself. */
    public long otherThan(long participantId) {
        if (directKey == null) {
            throw new IllegalStateException("A group has no other person");
        }
        int colon = directKey.indexOf(':');
        long lower = Long.parseLong(directKey.substring(0, colon));
        return lower == participantId ? Long.parseLong(directKey.substring(colon + 1)) : lower;
    }

    public long id() {
        return id;
    }

    public ConversationKind kind() {
        return kind;
    }

    public boolean isDirect() {
        return kind == ConversationKind.DIRECT;
    }

    /** A group's name; a direct conversation has none, each member sees the other's. */
    public @Nullable String name() {
        return name;
    }

    public long lastSeq() {
        return lastSeq;
    }

    public long lastOrdinal() {
        return lastOrdinal;
    }

    public long revision() {
        return revision;
    }

    /** Messages at or below this seq are gone. */
    public long floorSeq() {
        return floorSeq;
    }

    public long lastAt() {
        return lastAt;
    }

    public int memberCount() {
        return memberCount;
    }

    public long createdAt() {
        return createdAt;
    }

    /** What a group's moderators have chosen for it; null for a direct conversation. */
    public @Nullable GroupSettings settings() {
        return name == null ? null : new GroupSettings(name, colour, listed, posting, mentionAll);
    }

    /** A name in lower case without diacritics; null for a direct conversation. */
    public @Nullable String foldedName() {
        return foldedName;
    }

    /** Whether it is the group that has all people. */
    public boolean isEveryone() {
        return EVERYONE.equals(purpose);
    }

    /** Whether it is a group that everybody finds and joins. */
    public boolean isOpen() {
        return listed && deletedAt == null;
    }

    /** When a group was deleted, in milliseconds since 1970-01-01 UTC; null while it stands. */
    public @Nullable Long deletedAt() {
        return deletedAt;
    }
}
