package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells people of conversations that are new to them, or stand differently in their panel. */
@ApplicationScoped
public class ConversationPush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    ConversationService conversations;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationCreated event) {
        boolean direct = event.kind() == ConversationKind.DIRECT;
        event.memberIds().stream()
                // That somebody opens a chat with him a person learns by its first message.
                .filter(id -> !direct || id == event.creatorId())
                .forEach(id -> tell(event.conversationId(), id));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged event) {
        tell(event.conversationId(), event.participantId());
    }

    /** Sends a person the conversation as he sees it; nothing is read for those who are not connected. */
    public void tell(long conversationId, long participantId) {
        if (broadcaster.reaches(participantId)) {
            ConversationView view = conversations.view(participantId, conversationId);
            broadcaster.send(
                    participantId,
                    Segment.of(
                            Json.event("conversation", json -> ConversationJson.object(json, "conversation", view))));
        }
    }
}
