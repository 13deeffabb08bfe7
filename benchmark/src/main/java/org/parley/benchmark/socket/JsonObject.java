package org.parley.benchmark.socket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read into memory, for answers that are not on the hot path.
 *
 * @param fields by name, without those that are null; values are String, Long, Double, Boolean, JsonObject or a List of these
 */
public record JsonObject(Map<String, Object> fields) {
    /** Reads one object out of UTF-8. */
    public static JsonObject of(byte[] bytes, int from, int to) {
        return of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /**
     * Reads one object.
     *
     * @throws BrokenFrameException when the text is no JSON object
     */
    public static JsonObject of(String text) {
        try {
            if (new Parser(text).value() instanceof JsonObject object) {
                return object;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BrokenFrameException("Broken JSON (" + e.getMessage() + "): " + text);
        }
        throw new BrokenFrameException("No JSON object: " + text);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public long number(String name) {
        return get(name, Long.class);
    }

    public String text(String name) {
        return get(name, String.class);
    }

    public JsonObject object(String name) {
        return get(name, JsonObject.class);
    }

    public List<JsonObject> objects(String name) {
        return ((List<?>) get(name, List.class))
                .stream().map(JsonObject.class::cast).toList();
    }

    private <T> T get(String name, Class<T> type) {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new BrokenFrameException(name + " is no " + type.getSimpleName() + " in " + fields);
        }
        return type.cast(value);
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        @Nullable
        Object value() {
            skipSpace();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> literal();
            };
        }

        private JsonObject object() {
            Map<String, Object> fields = new HashMap<>();
            at++;
            while (!ends('}')) {
                String name = string();
                skipSpace();
                at++; // the colon
                Object value = value();
                if (value != null) {
                    fields.put(name, value);
                }
            }
            return new JsonObject(fields);
        }

        private List<Object> array() {
            List<Object> values = new ArrayList<>();
            at++;
            while (!ends(']')) {
                Object value = value();
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        private boolean ends(char bracket) {
            skipSpace();
            if (text.charAt(at) == ',') {
                at++;
                skipSpace();
            }
            boolean end = text.charAt(at) == bracket;
            at += end ? 1 : 0;
            return end;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(++at);
            return switch (c) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> (char) Integer.parseInt(text.substring(at + 1, at += 4) + text.charAt(at), 16);
                default -> c;
            };
        }

        private @Nullable Object literal() {
            int from = at;
            while (at < text.length() && ",]}\t\r\n ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String literal = text.substring(from, at);
            return switch (literal) {
                case "null" -> null;
                case "true" -> true;
                case "false" -> false;
                default -> literal.matches("-?\\d+") ? (Object) Long.valueOf(literal) : Double.valueOf(literal);
            };
        }

        private void skipSpace() {
            while (text.charAt(at) <= ' ') {
                at++;
            }
        }
    }
}
