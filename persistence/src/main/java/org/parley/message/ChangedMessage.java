package org.parley.message;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.MembershipRole;
import org.parley.message.StoredChange.Outcome;

/** One message while a batch changes it: what may be done to it, by whom, and what it is afterwards. */
final class ChangedMessage {
    /** Different emoji of a message. */
    static final int MOST_EMOJI = 20;

    static final int MOST_REACTIONS = 1_000;

    private final long authorId;
    private final MessageKind kind;
    private final boolean forwarded;
    String text;
    /** When this text was written. */
    long writtenAt;

    @Nullable
    Long editedAt;

    @Nullable
    Long deletedAt;

    @Nullable
    Long deletedBy;

    @Nullable
    Long pinnedAt;

    /** Of a message that is not edited only {@link Mentioned#all} is known. */
    Mentioned mentioned = Mentioned.NOBODY;

    int mentions;
    int reactions;
    long revision;

    record Reacted(String emoji, long participantId) implements Comparable<Reacted> {
        @Override
        public int compareTo(Reacted other) {
            int first = emoji.compareTo(other.emoji);
            return first != 0 ? first : Long.compare(participantId, other.participantId);
        }
    }

    ChangedMessage(long authorId, MessageKind kind, boolean forwarded, String text, long writtenAt) {
        this.authorId = authorId;
        this.kind = kind;
        this.forwarded = forwarded;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    /** Only one's own words: what was forwarded is somebody else's. */
    Outcome edit(MessageChange.Edit change, long now) {
        if (deletedAt != null) {
            return Outcome.GONE;
        }
        if (kind != MessageKind.TEXT || forwarded || change.authorId() != authorId) {
            return Outcome.FORBIDDEN;
        }
        if (text.equals(change.text())) {
            return Outcome.UNCHANGED;
        }
        text = change.text();
        writtenAt = now;
        editedAt = now;
        mentioned = change.mentioned();
        mentions = mentioned.ids().size();
        return Outcome.DONE;
    }

    /** One's own, or as a moderator of the group; direct conversations have none. */
    Outcome delete(MessageChange.Deletion change, MembershipRole role, long now) {
        if (kind != MessageKind.TEXT || (change.authorId() != authorId && role != MembershipRole.MODERATOR)) {
            return Outcome.FORBIDDEN;
        }
        if (deletedAt != null) {
            return Outcome.UNCHANGED;
        }
        deletedAt = now;
        deletedBy = change.authorId();
        pinnedAt = null;
        mentioned = Mentioned.NOBODY;
        mentions = 0;
        return Outcome.DONE;
    }

    Outcome react(MessageChange.Reacting change, Set<Reacted> all) {
        if (deletedAt != null) {
            return Outcome.GONE;
        }
        if (kind != MessageKind.TEXT) {
            return Outcome.FORBIDDEN;
        }
        Reacted one = new Reacted(change.emoji(), change.authorId());
        if (all.contains(one) == change.on()) {
            return Outcome.UNCHANGED;
        }
        if (change.on() && !hasRoomFor(one, all)) {
            return Outcome.TOO_MANY;
        }
        if (change.on()) {
            all.add(one);
        } else {
            all.remove(one);
        }
        reactions = all.size();
        return Outcome.DONE;
    }

    private static boolean hasRoomFor(Reacted one, Set<Reacted> all) {
        Set<String> emoji = new TreeSet<>();
        all.forEach(each -> emoji.add(each.emoji()));
        return all.size() < MOST_REACTIONS && (emoji.contains(one.emoji()) || emoji.size() < MOST_EMOJI);
    }

    Outcome pin(MessageChange.Pinning change, long now) {
        if (deletedAt != null) {
            return Outcome.GONE;
        }
        if (kind != MessageKind.TEXT) {
            return Outcome.FORBIDDEN;
        }
        if ((pinnedAt != null) == change.on()) {
            return Outcome.UNCHANGED;
        }
        pinnedAt = change.on() ? (Long) now : null;
        return Outcome.DONE;
    }
}
