package org.parley.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Values side by side in one text, in the writing that PostgreSQL's COPY has: a tab between values, {@code \N} for none, and
 * {@code \t}, {@code \n} and {@code \\} for what would be mistaken. No two lists of values have the same text.
 */
final class Fields {
    private static final String NONE = "\\N";

    private Fields() {}

    static String join(@Nullable Object... values) {
        StringJoiner text = new StringJoiner("\t");
        for (Object each : values) {
            text.add(each == null ? NONE : escaped(each.toString()));
        }
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    static List<@Nullable String> split(String text) {
        List<@Nullable String> values = new ArrayList<>();
        for (String each : text.split("\t", -1)) {
            values.add(each.equals(NONE) ? null : plain(each));
        }
        return values;
    }

    private static String plain(String escaped) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                c = switch (escaped.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    default -> escaped.charAt(i);
                };
            }
            value.append(c);
        }
        return value.toString();
    }
}
