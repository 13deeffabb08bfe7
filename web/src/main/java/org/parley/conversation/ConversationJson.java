package org.parley.conversation;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation and its members as docs/socket.md writes them. */
public final class ConversationJson {
    private ConversationJson() {}

    /** An object field. */
    public static void object(JsonGenerator json, String name, ConversationView conversation) {
        json.writeStartObject(name);
        fields(json, conversation);
        json.writeEnd();
    }

    /** An array field. */
    public static void array(JsonGenerator json, String name, List<ConversationView> conversations) {
        json.writeStartArray(name);
        for (ConversationView each : conversations) {
            json.writeStartObject();
            fields(json, each);
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void fields(JsonGenerator json, ConversationView conversation) {
        json.write("id", conversation.id())
                .write("kind", conversation.kind().word())
                .write("name", conversation.name());
        Long otherId = conversation.otherId();
        if (otherId != null) {
            json.write("otherId", otherId);
        }
        json.write("lastSeq", conversation.lastSeq())
                .write("revision", conversation.revision())
                .write("floorSeq", conversation.floorSeq())
                .write("lastAt", conversation.lastAt())
                .write("readSeq", conversation.readSeq())
                .write("unread", conversation.unread())
                .write("favourite", conversation.favourite())
                .write("muted", conversation.muted())
                .write("hidden", conversation.hidden())
                .write("role", conversation.role().word())
                .write("memberCount", conversation.memberCount())
                .write("writable", conversation.writable())
                .write("notify", conversation.notifyLevel().word());
        optional(json, "mutedUntil", conversation.mutedUntil());
        optional(json, "unreadFrom", conversation.unreadFrom());
        GroupSettings settings = conversation.settings();
        if (settings != null) {
            settings(json, settings);
            json.write("everyone", conversation.everyone());
        }
        DraftView draft = conversation.draft();
        if (draft != null) {
            json.write("draft", draft.text());
            optional(json, "draftReply", draft.reply());
        }
    }

    /** The fields that a group's moderators choose, its name aside. */
    public static void settings(JsonGenerator json, GroupSettings settings) {
        colour(json, settings.colour());
        json.write("public", settings.listed())
                .write("posting", settings.posting().word())
                .write("mentionAll", settings.mentionAll().word());
    }

    static void colour(JsonGenerator json, @Nullable GroupColour colour) {
        if (colour != null) {
            json.write("colour", colour.word());
        }
    }

    static void optional(JsonGenerator json, String name, @Nullable Long number) {
        if (number != null) {
            json.write(name, number);
        }
    }

    /** The fields {@code members} and {@code moreMembers}. */
    public static void members(JsonGenerator json, MemberPage page) {
        json.writeStartArray("members");
        for (MemberView each : page.members()) {
            json.writeStartObject()
                    .write("participantId", each.participantId())
                    .write("name", each.name())
                    .write("role", each.role().word())
                    .write("joinedSeq", each.joinedSeq())
                    .write("readSeq", each.readSeq())
                    .write("active", each.active())
                    .writeEnd();
        }
        json.writeEnd().write("moreMembers", page.more());
    }
}
