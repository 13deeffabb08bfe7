package org.parley.message;

/** What somebody wrote, or a system line that tells of a change. Only what somebody wrote is countable as unread. */
public enum MessageKind {
    TEXT("text"),
    GROUP_CREATED("groupCreated"),
    MEMBER_ADDED("memberAdded"),
    MEMBER_JOINED("memberJoined"),
    MEMBER_LEFT("memberLeft"),
    MEMBER_REMOVED("memberRemoved"),
    MODERATOR_NAMED("moderatorNamed"),
    MEMBER_NAMED("memberNamed"),
    READER_NAMED("readerNamed"),
    GROUP_RENAMED("groupRenamed"),
    GROUP_CHANGED("groupChanged"),
    GROUP_DELETED("groupDeleted"),
    GROUP_RESTORED("groupRestored");

    private final String word;

    MessageKind(String word) {
        this.word = word;
    }

    /** The word of the protocol. */
    public String word() {
        return word;
    }

    public boolean isCountable() {
        return this == TEXT;
    }
}
