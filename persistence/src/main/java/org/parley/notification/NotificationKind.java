package org.parley.notification;

/** What a person is notified of. */
public enum NotificationKind {
    /** A message speaks to him, or to all. */
    MENTION("mention"),
    /** A message answers one of his. */
    REPLY("reply"),
    /** People reacted to a message of his. */
    REACTION("reaction"),
    /** He was added to a group. */
    ADDED("added"),
    /** He was taken out of a group. */
    REMOVED("removed"),
    /** A group of his has another name or moderator, or was deleted. */
    GROUP_CHANGED("groupChanged"),
    /** He asked for it. */
    TEST("test");

    private final String word;

    NotificationKind(String word) {
        this.word = word;
    }

    /** The word of the protocol. */
    public String word() {
        return word;
    }
}
