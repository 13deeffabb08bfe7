package org.parley.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/**
 * One line of text from outside: names of people and groups, departments, numbers. HTML is text like any other and is
 * kept as written; what a line must not hold is whatever could hide or reorder the characters beside it.
 */
public final class Line {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Line() {}

    /**
     * Trims and composes a value (NFC).
     *
     * @param max most UTF-16 units
     * @throws InvalidValueException when it is empty, too long, or holds control, bidirectional or broken characters
     */
    public static String required(String field, @Nullable String value, int max) {
        String line = optional(field, value, max);
        if (line == null) {
            throw new InvalidValueException(field, field + " must not be empty");
        }
        return line;
    }

    /** As {@link #required}, but nothing stays nothing. */
    public static @Nullable String optional(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String line = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (line.length() > max) {
            throw new InvalidValueException(field, field + " must have at most " + max + " characters");
        }
        if (!line.codePoints().allMatch(Line::allowed)) {
            throw new InvalidValueException(field, field + " must not contain control characters");
        }
        if (line.codePoints().noneMatch(Line::visible)) {
            throw new InvalidValueException(field, field + " must not be empty");
        }
        return line;
    }

    /**
     * Lower case without diacritics, for finding: "Wójcik" and "Łukasz" become "wojcik" and "lukasz". Names and the words
     * of messages are found by this one rule; js/lib/names.js has it for what is filtered in the browser.
     */
    public static String folded(String value) {
        if (value.chars().allMatch(c -> c < 0x80)) {
            return value.toLowerCase(Locale.ROOT);
        }
        String bare = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            switch (c) {
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'ø' -> folded.append('o');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean allowed(int c) {
        boolean bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !bidirectional
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    private static boolean visible(int c) {
        return Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c);
    }
}
