package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.parley.conversation.ConversationPush;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.Memberships;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells the members, and who was taken out himself, of joining, new roles and leaving, and of a group's end. */
@ApplicationScoped
public class MembershipPush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    Memberships memberships;

    @Inject
    ConversationPush conversations;

    void on(@Observes MembershipChanged event) {
        Set<Long> hear =
                new LinkedHashSet<>(memberships.of(event.conversationId()).ids());
        if (event.role() != null) {
            conversations.tell(event.conversationId(), event.participantId());
        }
        hear.add(event.participantId());
        broadcaster.send(hear, segment(event));
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
