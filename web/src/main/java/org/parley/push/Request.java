package org.parley.push;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.system.ParleyException;

/** One command of a client, and the ways to answer it. Who asks comes from the sign-in, never from the frame. */
public final class Request {
    private static final int REF_LENGTH = 40;

    /** Integers beyond this are not exact in a browser. */
    private static final long MOST = (1L << 53) - 1;

    private final Connection connection;
    private final JsonObject body;
    private final @Nullable String ref;

    Request(Connection connection, JsonObject body) {
        this.connection = connection;
        this.body = body;
        String given = optionalText("ref");
        if (given != null && given.length() > REF_LENGTH) {
            throw new MalformedException("ref has at most " + REF_LENGTH + " characters");
        }
        this.ref = given;
    }

    public Connection connection() {
        return connection;
    }

    /** Who asks. */
    public long userId() {
        return connection.userId();
    }

    String type() {
        return text("type");
    }

    /** A field that must be a string. */
    public String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw new MalformedException(name + " is missing");
        }
        return text;
    }

    public @Nullable String optionalText(String name) {
        JsonValue value = body.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new MalformedException(name + " is no string");
    }

    /** A field that must be an integer from 0 to 2^53 - 1. */
    public long number(String name) {
        Long number = optionalNumber(name);
        if (number == null) {
            throw new MalformedException(name + " is missing");
        }
        return number;
    }

    public @Nullable Long optionalNumber(String name) {
        JsonValue value = body.get(name);
        return value == null || value == JsonValue.NULL ? null : (Long) integer(name, value);
    }

    /** A field that must be true or false. */
    public boolean flag(String name) {
        JsonValue value = body.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new MalformedException(name + " is neither true nor false");
    }

    /** A field that is true, false or missing, which is false. */
    public boolean optionalFlag(String name) {
        JsonValue value = body.get(name);
        return value != null && value != JsonValue.NULL && flag(name);
    }

    /** An object of integers with integers as names, such as {@code resume}; empty when missing. */
    public Map<Long, Long> numbers(String name) {
        JsonValue value = body.get(name);
        Map<Long, Long> numbers = new HashMap<>();
        if (value == null || value == JsonValue.NULL) {
            return numbers;
        }
        if (!(value instanceof JsonObject object)) {
            throw new MalformedException(name + " is no object");
        }
        object.forEach((key, each) -> numbers.put(key(name, key), integer(name, each)));
        return numbers;
    }

    /** An array of such integers; empty when missing. */
    public List<Long> list(String name) {
        JsonValue value = body.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            throw new MalformedException(name + " is no array");
        }
        return array.stream().map(each -> integer(name, each)).toList();
    }

    private static long key(String name, String key) {
        try {
            long number = Long.parseLong(key);
            if (number >= 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with the bounds.
        }
        throw new MalformedException(name + " has a name that is no integer from 0 to 2^53 - 1");
    }

    private static long integer(String name, JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            // Compared as a double first: 1e999999999 must not become a huge integer on the way.
            double size = number.doubleValue();
            if (size >= 0 && size <= MOST) {
                return number.longValue();
            }
        }
        throw new MalformedException(name + " is no integer from 0 to 2^53 - 1");
    }

    public void ok() {
        ok(json -> {});
    }

    /** Answers {@code ok} with these fields beside {@code ref}, and sends it. */
    public void ok(Consumer<JsonGenerator> fields) {
        connection.send(okSegment(fields));
    }

    /** The answer as a segment, for who sends it together with something else. */
    public Segment okSegment(Consumer<JsonGenerator> fields) {
        return Segment.of(Json.event("ok", json -> {
            writeRef(json);
            fields.accept(json);
        }));
    }

    /** Answers that it was not done, and why. */
    public void problem(ParleyException why) {
        problem(code(why.kind()), String.valueOf(why.getMessage()));
    }

    void problem(String code, String detail) {
        connection.send(Segment.of(Json.event("problem", json -> {
            writeRef(json);
            json.write("code", code).write("detail", detail);
        })));
    }

    private void writeRef(JsonGenerator json) {
        if (ref != null) {
            json.write("ref", ref);
        }
    }

    /** The word of docs/socket.md for what somebody is told. */
    public static String code(ParleyException.Kind kind) {
        return switch (kind) {
            case INVALID -> "invalid";
            case NOT_FOUND -> "notFound";
            case FORBIDDEN -> "forbidden";
            case OFFLINE -> "offline";
            case CONFLICT -> "conflict";
            case TRY_AGAIN -> "tryAgain";
            case FAULT -> "internal";
        };
    }
}
