package org.parley.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of the files is meant by a path below {@code /files}.
 *
 * @param id the file's; -1 where the path names none
 * @param part {@code upload}, {@code chunks}, {@code finish}, {@code thumbnail}, {@code preview}; empty for the file itself
 * @param position of the chunk; 0 where the path names none
 */
record FilePath(long id, String part, int position) {
    private static final long NONE = -1;

    /** No more digits than a long or an int surely holds. */
    private static final Pattern PATH =
            Pattern.compile("/([0-9]{1,18})(?:/(upload|finish|thumbnail|preview)|/(chunks)/([0-9]{1,9}))?");

    /** Null when nothing is there. */
    static @Nullable FilePath of(@Nullable String path) {
        if (path == null || path.equals("/")) {
            return new FilePath(NONE, "", 0);
        }
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        long id = Long.parseLong(matcher.group(1));
        if (matcher.group(3) != null) {
            return new FilePath(id, matcher.group(3), Integer.parseInt(matcher.group(4)));
        }
        return new FilePath(id, matcher.group(2) == null ? "" : matcher.group(2), 0);
    }

    /** Method and part as one word, as {@code PUT chunks}. */
    String request(String method) {
        return (method + " " + (id == NONE ? "files" : part)).strip();
    }
}
