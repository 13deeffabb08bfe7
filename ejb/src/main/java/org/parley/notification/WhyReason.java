package org.parley.notification;

import java.util.Locale;

/** What made a person be notified of a message, or kept him from it. */
public enum WhyReason {
    /** He wrote it. */
    AUTHOR,
    /** He was no member yet. */
    NOT_MEMBER,
    /** It speaks to him. */
    MENTIONED,
    /** It speaks to all. */
    MENTIONED_ALL,
    /** It answers a message of his. */
    ANSWERED,
    /** He wanted to be notified of all messages. */
    LEVEL_ALL,
    /** He wanted to be notified of mentions and answers only. */
    LEVEL_MENTIONS,
    /** He wanted to be notified of nothing. */
    LEVEL_NOTHING,
    /** The conversation was muted for him. */
    MUTED,
    /** He was Offline: what stands in the bell made no sound. */
    OFFLINE,
    /** It was edited since, and an edit notifies nobody. */
    EDITED;

    /** The word of the protocol. */
    public String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }
}
