package org.parley.audit;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that was changed, and its values where the trail may have them. Of a field whose name speaks of a secret, a telephone
 * number or somebody's words no value is ever kept, whoever makes the change: that is decided here and nowhere else.
 *
 * @param before null where there was none, or where it is kept out
 * @param after null where there is none, or where it is kept out
 */
public record AuditChange(
        String field, @Nullable String before, @Nullable String after) {
    static final int FIELD_MAX = 60;

    /** UTF-16 units of a value; a longer one is cut. */
    static final int VALUE_MAX = 200;

    private static final String CUT = "…";

    private static final Pattern KEPT_OUT =
            Pattern.compile("(?i).*(password|secret|token|cookie|hash|phone|text|content|body).*|.*message");

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public AuditChange {
        if (field.isEmpty() || field.length() > FIELD_MAX) {
            throw new IllegalArgumentException("a field's name has 1 to " + FIELD_MAX + " characters");
        }
        boolean keptOut = KEPT_OUT.matcher(field).matches();
        before = keptOut ? null : fit(before);
        after = keptOut ? null : fit(after);
    }

    /** A changed field of which only the name is told. */
    public static AuditChange of(String field) {
        return new AuditChange(field, null, null);
    }

    /** Whether both values are the same, so that nothing was changed. */
    public boolean isVoid() {
        return before != null && Objects.equals(before, after);
    }

    /** One line, of what both databases can store. */
    private static @Nullable String fit(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String line = UNFIT.matcher(value).replaceAll("\uFFFD");
        return line.length() <= VALUE_MAX ? line : cut(line);
    }

    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(VALUE_MAX - 2)) ? VALUE_MAX - 2 : VALUE_MAX - 1;
        return line.substring(0, end) + CUT;
    }
}
