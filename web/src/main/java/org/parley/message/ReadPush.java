package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.conversation.Memberships;
import org.parley.message.MarksStored.Mark;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells the members how far others have read, and each reader's own tabs what is left unread. */
@ApplicationScoped
public class ReadPush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    Memberships memberships;

    void on(@Observes MarksStored event) {
        Map<Long, List<Mark>> byConversation = new LinkedHashMap<>();
        for (Mark each : event.marks()) {
            if (each.disclosed()) {
                byConversation
                        .computeIfAbsent(each.conversationId(), id -> new ArrayList<>())
                        .add(each);
            }
            broadcaster.send(each.participantId(), marked(each));
        }
        byConversation.forEach(
                (id, marks) -> broadcaster.send(memberships.of(id).ids(), read(id, marks)));
    }

    void on(@Observes MarkedUnread event) {
        broadcaster.send(event.mark().participantId(), marked(event.mark()));
    }

    private static Segment marked(Mark mark) {
        return Segment.of(Json.event("marked", json -> {
            json.write("conversationId", mark.conversationId())
                    .write("readSeq", mark.readSeq())
                    .write("unread", mark.unread())
                    .write("lastSeq", mark.lastSeq());
            MessageJson.optional(json, "unreadFrom", mark.unreadFrom());
        }));
    }

    private static Segment read(long conversationId, List<Mark> marks) {
        return Segment.of(Json.event("read", json -> {
            json.write("conversationId", conversationId).writeStartArray("marks");
            for (Mark each : marks) {
                json.writeStartArray()
                        .write(each.participantId())
                        .write(each.readSeq())
                        .writeEnd();
            }
            json.writeEnd();
        }));
    }
}
