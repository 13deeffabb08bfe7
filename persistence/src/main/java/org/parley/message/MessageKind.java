package org.parley.message;

/** What somebody wrote, or a system line that tells of a change. Only what somebody wrote is countable as unread. */
public enum MessageKind {
    TEXT("text"),
    GROUP_CREATED("groupCreated"),
    MEMBER_ADDED("memberAdded"),
    MEMBER_LEFT("memberLeft"),
    MEMBER_REMOVED("memberRemoved"),
    MODERATOR_NAMED("moderatorNamed"),
    GROUP_RENAMED("groupRenamed"),
    GROUP_DELETED("groupDeleted");

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
