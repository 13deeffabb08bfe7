package org.parley.push;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
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
        return object(json -> fields.accept(json.write("type", type)));
    }

    /** An object of these fields. */
    public static String object(Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEnd();
        }
        return text.toString();
    }

    /** What a client sends, or null when the text is no JSON object and nothing else. */
    public static @Nullable JsonObject object(String text) {
        try (JsonParser parser = PROVIDER.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                return null;
            }
            JsonObject object = parser.getObject();
            return parser.hasNext() ? null : object;
        } catch (RuntimeException | StackOverflowError e) {
            // What is too deep or has too many digits ends in exceptions of all kinds; it is no more than wrong JSON.
            return null;
        }
    }
}
