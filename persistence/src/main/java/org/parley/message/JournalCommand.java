package org.parley.message;

/** What the journal stores: each takes its conversation's next revision, and nothing else moves one. */
public sealed interface JournalCommand permits Posting, MessageChange {
    long conversationId();

    /** Who does it. */
    long authorId();
}
