package org.parley.push;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** docs/socket.schema.json as assertions, for every frame of every test. */
public final class SocketSchema {
    private static final String ID = "urn:parley:socket";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text("socket.schema.json"))));
    private static final Schema COMMAND = definition("clientCommand");
    private static final Schema FRAME = definition("serverFrame");

    private SocketSchema() {}

    /**
     * Checks a text frame of a client.
     *
     * @throws AssertionError with all reasons and the frame, when it is no command of the protocol
     */
    public static void checkCommand(String frame) {
        check(COMMAND, frame);
    }

    /**
     * Checks a text frame of the server: an array of events.
     *
     * @throws AssertionError with all reasons and the frame, when it is none of the protocol
     */
    public static void checkFrame(String frame) {
        check(FRAME, frame);
    }

    /** The types of all commands that the protocol has. */
    static List<String> commandTypes() {
        JsonNode types =
                new ObjectMapper().readTree(text("socket.schema.json")).at("/$defs/clientCommand/properties/type/enum");
        List<String> all = new ArrayList<>();
        types.forEach(each -> all.add(each.asString()));
        return all;
    }

    /** A file of docs/ that stands on the tests' class path. */
    static String text(String name) {
        try (InputStream in = SocketSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema definition(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(ID + "#/$defs/" + name));
    }

    private static void check(Schema schema, String frame) {
        List<Error> errors;
        try {
            errors = schema.validate(frame, InputFormat.JSON);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new AssertionError("no JSON: " + frame, e);
        }
        if (!errors.isEmpty()) {
            String reasons = errors.stream().map(SocketSchema::reason).collect(Collectors.joining("\n  "));
            throw new AssertionError("not the protocol of docs/socket.md:\n  " + reasons + "\nin " + frame);
        }
    }

    private static String reason(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
