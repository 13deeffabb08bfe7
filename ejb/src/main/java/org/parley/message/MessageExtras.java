package org.parley.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.file.FileView;

/**
 * What a message has beside its text. Most have nothing, which is {@link #NONE}.
 *
 * @param html the text's rendering; null for a plain text
 * @param editedAt when it was last edited, milliseconds since 1970-01-01 UTC
 * @param deletedAt when it was deleted; then it has nothing else
 * @param pinnedAt since when it is pinned
 * @param quote the message that it answers
 * @param forwarded the name of who wrote the text first
 * @param files in their order
 * @param reactions as one reader sees them, the oldest emoji first; never in an event
 * @param saved whether the reader has saved it; never in an event
 */
public record MessageExtras(
        @Nullable String html,
        @Nullable Long editedAt,
        @Nullable Long deletedAt,
        @Nullable Long pinnedAt,
        @Nullable QuoteView quote,
        @Nullable String forwarded,
        Mentioned mentioned,
        List<FileView> files,
        List<ReactionView> reactions,
        boolean saved) {
    public static final MessageExtras NONE =
            new MessageExtras(null, null, null, null, null, null, Mentioned.NOBODY, List.of(), List.of(), false);

    /** Of a message that is being sent. */
    static MessageExtras sent(
            @Nullable String html,
            @Nullable QuoteView quote,
            @Nullable String forwarded,
            Mentioned mentioned,
            List<FileView> files) {
        return html == null
                        && quote == null
                        && forwarded == null
                        && mentioned.equals(Mentioned.NOBODY)
                        && files.isEmpty()
                ? NONE
                : new MessageExtras(html, null, null, null, quote, forwarded, mentioned, files, List.of(), false);
    }

    /** Of a message that was deleted. */
    static MessageExtras deleted(long at) {
        return new MessageExtras(null, null, at, null, null, null, Mentioned.NOBODY, List.of(), List.of(), false);
    }

    /** UTF-16 units beside the text, for who must bound what he keeps. */
    int length() {
        return (html == null ? 0 : html.length())
                + (quote == null ? 0 : quote.text().length());
    }
}
