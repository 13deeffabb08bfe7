package org.parley.message;

/** What a notice tells of. */
public enum NoticeKind {
    /** A message that mentions somebody, or answers a message. */
    MESSAGE,
    /** Somebody reacted to a message. */
    REACTED,
    /** Somebody took a reaction back. */
    UNREACTED,
    /** A system line of a group. */
    LINE
}
