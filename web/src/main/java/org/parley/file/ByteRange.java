package org.parley.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file: bytes {@code from} to {@code to}, both of them with it.
 *
 * @param to one less than {@code from} where the part is empty: no byte of the file was asked for
 */
record ByteRange(long from, long to) {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * What a {@code Range} header asks for.
     *
     * @return null for the whole file: no header, several ranges, or nothing that could be understood (RFC 9110 14.2)
     */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher matcher = header == null ? null : RANGE.matcher(header.strip());
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? null : new ByteRange(Math.max(0, size - Long.parseLong(last)), size - 1);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return null;
        }
        return from >= size ? new ByteRange(size, size - 1) : new ByteRange(from, to);
    }

    boolean isEmpty() {
        return to < from;
    }

    long length() {
        return to - from + 1;
    }
}
