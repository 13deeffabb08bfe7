package org.parley.message;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.file.FileJson;
import org.parley.push.Json;

/** A message as docs/socket.md writes it. */
public final class MessageJson {
    private MessageJson() {}

    /** The events of several, ready to stand in an array. */
    static String events(List<MessageView> messages) {
        return messages.stream()
                .map(each -> Json.event("message", json -> fields(json, each)))
                .collect(Collectors.joining(","));
    }

    /** An array field of messages, each written as its event is. */
    static void array(JsonGenerator json, String name, List<MessageView> messages) {
        json.writeStartArray(name);
        for (MessageView each : messages) {
            json.writeStartObject();
            object(json, each);
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** An object field, written as the message's event is. */
    public static void object(JsonGenerator json, String name, MessageView message) {
        json.writeStartObject(name);
        object(json, message);
        json.writeEnd();
    }

    /** The fields of a message inside its object, its type first. */
    static void object(JsonGenerator json, MessageView message) {
        json.write("type", "message");
        fields(json, message);
    }

    static void fields(JsonGenerator json, MessageView message) {
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
        extras(json, message.extras());
    }

    private static void extras(JsonGenerator json, MessageExtras extras) {
        optional(json, "html", extras.html());
        optional(json, "edited", extras.editedAt());
        optional(json, "deleted", extras.deletedAt());
        optional(json, "pinned", extras.pinnedAt());
        optional(json, "forwarded", extras.forwarded());
        mentioned(json, extras.mentioned());
        quote(json, extras.quote());
        FileJson.array(json, "files", extras.files());
        if (!extras.reactions().isEmpty()) {
            json.writeStartArray("reactions");
            for (ReactionView each : extras.reactions()) {
                json.writeStartObject()
                        .write("emoji", each.emoji())
                        .write("count", each.count())
                        .write("mine", each.mine())
                        .writeEnd();
            }
            json.writeEnd();
        }
        if (extras.saved()) {
            json.write("saved", true);
        }
    }

    static void mentioned(JsonGenerator json, Mentioned mentioned) {
        if (!mentioned.ids().isEmpty()) {
            json.writeStartArray("mentions");
            mentioned.ids().stream().sorted().forEach(id -> json.write(id.longValue()));
            json.writeEnd();
        }
        if (mentioned.all()) {
            json.write("mentionsAll", true);
        }
    }

    private static void quote(JsonGenerator json, @Nullable QuoteView quote) {
        if (quote != null) {
            json.writeStartObject("quote")
                    .write("seq", quote.seq())
                    .write("authorId", quote.authorId())
                    .write("author", quote.author())
                    .write("text", quote.text());
            if (quote.deleted()) {
                json.write("deleted", true);
            }
            json.writeEnd();
        }
    }

    static void optional(JsonGenerator json, String name, @Nullable String text) {
        if (text != null) {
            json.write(name, text);
        }
    }

    static void optional(JsonGenerator json, String name, @Nullable Long number) {
        if (number != null) {
            json.write(name, number);
        }
    }
}
