package org.parley.notification;

import jakarta.json.stream.JsonGenerator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries of a bell as docs/socket.md writes them. */
final class NotificationJson {
    private NotificationJson() {}

    /** The array field {@code notifications}, and {@code more}. */
    static void page(JsonGenerator json, String name, NotificationPage page) {
        json.writeStartArray(name);
        for (NotificationView each : page.entries()) {
            json.writeStartObject();
            fields(json, each);
            json.writeEnd();
        }
        json.writeEnd().write("more", page.more());
    }

    /** The fields of an entry inside its object. */
    static void fields(JsonGenerator json, NotificationView entry) {
        json.write("id", entry.id())
                .write("kind", entry.kind().word())
                .write("at", entry.at())
                .write("read", entry.read())
                .write("actorId", entry.actorId())
                .write("actor", entry.actor());
        if (entry.conversationId() != null) {
            json.write("conversationId", Objects.requireNonNull(entry.conversationId()))
                    .write("name", entry.conversation())
                    .write("seq", Objects.requireNonNull(entry.seq()));
        }
        if (entry.kind() == NotificationKind.REACTION) {
            json.write("people", entry.people());
        }
        optional(json, "emoji", entry.emoji());
        optional(json, "text", entry.text());
        optional(json, "line", entry.line() == null ? null : entry.line().word());
        if (entry.deleted()) {
            json.write("deleted", true);
        }
    }

    private static void optional(JsonGenerator json, String name, @Nullable String text) {
        if (text != null) {
            json.write(name, text);
        }
    }
}
