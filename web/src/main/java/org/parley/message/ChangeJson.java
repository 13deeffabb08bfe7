package org.parley.message;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.push.Json;

/** What happens to messages, as docs/socket.md writes it. */
final class ChangeJson {
    private ChangeJson() {}

    /** The events of several changes, ready to stand in an array. */
    static String events(List<MessageEvent> events) {
        return events.stream().map(each -> event(each, json -> {})).collect(Collectors.joining(","));
    }

    /** The events that a client missed: each that does not follow its predecessor by one says what it follows. */
    static String missed(Changes changes) {
        StringBuilder text = new StringBuilder();
        long last = changes.after();
        for (MessageEvent each : changes.events()) {
            long after = last;
            boolean follows = each.revision() == after + 1;
            text.append(text.isEmpty() ? "" : ",")
                    .append(follows ? event(each, json -> {}) : event(each, json -> json.write("after", after)));
            last = each.revision();
        }
        return text.toString();
    }

    private static String event(MessageEvent event, Consumer<JsonGenerator> more) {
        if (event instanceof MessageView message) {
            return Json.event("message", json -> {
                MessageJson.fields(json, message);
                more.accept(json);
            });
        }
        if (event instanceof TextChanged changed) {
            return Json.event("messageChanged", json -> text(place(json, event), changed));
        }
        if (event instanceof ReactionChanged reaction) {
            return Json.event("reaction", json -> reaction(place(json, event), reaction));
        }
        return Json.event("pin", json -> pin(place(json, event), (PinChanged) event));
    }

    private static JsonGenerator place(JsonGenerator json, MessageEvent event) {
        return json.write("conversationId", event.conversationId())
                .write("seq", event.seq())
                .write("revision", event.revision());
    }

    private static void text(JsonGenerator json, TextChanged changed) {
        json.write("text", changed.text());
        MessageJson.optional(json, "html", changed.html());
        MessageJson.optional(json, "edited", changed.editedAt());
        MessageJson.optional(json, "deleted", changed.deletedAt());
        MessageJson.mentioned(json, changed.mentioned());
    }

    private static void reaction(JsonGenerator json, ReactionChanged reaction) {
        json.write("participantId", reaction.participantId())
                .write("name", reaction.name())
                .write("emoji", reaction.emoji())
                .write("on", reaction.on())
                .write("count", reaction.count());
    }

    private static void pin(JsonGenerator json, PinChanged pin) {
        json.write("participantId", pin.participantId())
                .write("name", pin.name())
                .write("on", pin.on())
                .write("at", pin.at());
    }
}
