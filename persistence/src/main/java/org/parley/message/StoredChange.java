package org.parley.message;

/**
 * What became of a change.
 *
 * @param revision the conversation's, when it was done; otherwise 0
 * @param at milliseconds since 1970-01-01 UTC
 * @param count of a reaction, how many have reacted so now; otherwise 0
 */
public record StoredChange(MessageChange change, Outcome outcome, long revision, long at, long count) {
    /** Done, and why not. */
    public enum Outcome {
        DONE,
        /** It was so already: a repeated call, which is no fault. */
        UNCHANGED,
        /** There is no such message, or it was deleted. */
        GONE,
        /** Who asks is no member any more. */
        NO_MEMBER,
        FORBIDDEN,
        /** The message has as many reactions as it may have. */
        TOO_MANY
    }
}
