package org.parley.message;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.push.Json;

/** A message as docs/socket.md writes it. */
public final class MessageJson {
    private MessageJson() {}

    /** The event of one message. */
    static String event(MessageView message) {
        return Json.event("message", json -> fields(json, message));
    }

    /** The events of several, ready to stand in an array. */
    static String events(List<MessageView> messages) {
        return messages.stream().map(MessageJson::event).collect(Collectors.joining(","));
    }

    /** An array field of messages, each written as its event is. */
    static void array(JsonGenerator json, String name, List<MessageView> messages) {
        json.writeStartArray(name);
        for (MessageView each : messages) {
            json.writeStartObject().write("type", "message");
            fields(json, each);
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** An object field, written as the message's event is. */
    public static void object(JsonGenerator json, String name, MessageView message) {
        json.writeStartObject(name).write("type", "message");
        fields(json, message);
        json.writeEnd();
    }

    private static void fields(JsonGenerator json, MessageView message) {
        json.write("conversationId", message.conversationId())
                .write("seq", message.seq())
                .write("ordinal", message.ordinal())
                .write("revision", message.revision())
                .write("authorId", message.authorId())
                .write("author", message.author())
                .write("clientId", message.clientId())
                .write("at", message.at())
                .write("kind", message.kind().word())
                .write("text", message.text());
    }
}
