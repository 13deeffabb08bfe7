package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.parley.conversation.ConversationJson;
import org.parley.conversation.ConversationPush;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.Memberships;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells the members, and who was taken out himself, of joining, new roles and leaving, of a group's settings, its end and its return. */
@ApplicationScoped
public class MembershipPush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    Memberships memberships;

    @Inject
    ConversationPush conversations;

    void on(@Observes MembershipChanged event) {
        if (event.role() != null) {
            conversations.tell(event.conversationId(), event.participantId());
        }
        if (event.everyone()) {
            broadcaster.sendToAll(segment(event));
            return;
        }
        Set<Long> hear =
                new LinkedHashSet<>(memberships.of(event.conversationId()).ids());
        hear.add(event.participantId());
        broadcaster.send(hear, segment(event));
    }

    void on(@Observes GroupChanged event) {
        broadcaster.send(memberships.of(event.conversationId()).ids(), Segment.of(Json.event("group", json -> {
            json.write("conversationId", event.conversationId())
                    .write("name", event.settings().name());
            ConversationJson.settings(json, event.settings());
        })));
    }

    void on(@Observes GroupRestored event) {
        event.memberIds().forEach(each -> conversations.tell(event.conversationId(), each));
    }

    void on(@Observes GroupDeleted event) {
        broadcaster.send(
                event.memberIds(),
                Segment.of(Json.event("groupDeleted", json -> json.write("conversationId", event.conversationId()))));
    }

    private static Segment segment(MembershipChanged event) {
        MembershipRole role = event.role();
        return Segment.of(Json.event(
                "membership",
                json -> json.write("conversationId", event.conversationId())
                        .write("participantId", event.participantId())
                        .write("name", event.name())
                        .write("role", (role == null ? MembershipRole.MEMBER : role).word())
                        .write("joinedSeq", event.seq())
                        .write("left", role == null)
                        .write("memberCount", event.memberCount())));
    }
}
