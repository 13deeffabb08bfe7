package org.parley.push;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Events to JSON, and commands from it. The provider is looked up once: its own look-up costs more than a message. */
public final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonGeneratorFactory GENERATORS = PROVIDER.createGeneratorFactory(Map.of());

    private Json() {}

    /** An event: an object whose first field is its type. */
    public static String event(String type, Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject().write("type", type);
            fields.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }

    /** A command, or null when the text is no JSON object. */
    static @Nullable JsonObject object(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            JsonStructure read = reader.read();
            return read instanceof JsonObject object ? object : null;
        } catch (JsonException | IllegalStateException | StackOverflowError e) {
            // Deep nesting within the frame's bound ends in the last of the three; it is no more than wrong JSON.
            return null;
        }
    }
}
