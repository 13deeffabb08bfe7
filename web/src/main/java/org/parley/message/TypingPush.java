package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Memberships;
import org.parley.message.TypingChanged.Typing;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells the other members who types: together, and nothing that a slow reader would have to wait for. */
@ApplicationScoped
public class TypingPush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    Memberships memberships;

    void on(@Observes TypingChanged event) {
        Broadcaster.Batch batch = broadcaster.batch();
        for (Typing each : event.changes()) {
            batch.add(others(each), segment(each));
        }
        batch.flush();
    }

    /** Nobody when the conversation is gone, or who types is no member any more. */
    private Set<Long> others(Typing typing) {
        try {
            Set<Long> others = new HashSet<>(memberships
                    .of(typing.conversationId(), typing.participantId())
                    .ids());
            others.remove(typing.participantId());
            return others;
        } catch (ConversationNotFoundException e) {
            return Set.of();
        }
    }

    private static Segment segment(Typing typing) {
        return Segment.droppable(Json.event(
                "typing",
                json -> json.write("conversationId", typing.conversationId())
                        .write("participantId", typing.participantId())
                        .write("on", typing.on())));
    }
}
