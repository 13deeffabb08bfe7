package org.parley.message;

import org.jspecify.annotations.Nullable;
import org.parley.system.ParleyException;

/** One command on its way into the journal, with what an event of it needs, and whom to tell. */
public sealed interface JournalEntry {
    JournalCommand command();

    void refuse(ParleyException why);

    /**
     * A new message.
     *
     * @param author the author's name
     * @param extras made on the sender's thread, since the journal's neither renders nor reads for a view
     */
    record Post(Posting command, String author, MessageExtras extras, Told<StoredMessage> told)
            implements JournalEntry {
        @Override
        public void refuse(ParleyException why) {
            told.refused(why);
        }
    }

    /**
     * A change of a message.
     *
     * @param author the name of who makes it
     * @param html the rendering of an edit's text, made on the sender's thread; null for a plain one
     */
    record Change(
            MessageChange command, String author, @Nullable String html, Told<StoredChange> told)
            implements JournalEntry {
        @Override
        public void refuse(ParleyException why) {
            told.refused(why);
        }
    }
}
