package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells a person's other tabs and devices what he has typed. */
@ApplicationScoped
public class DraftPush {
    @Inject
    Broadcaster broadcaster;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftChanged event) {
        DraftView draft = event.draft();
        broadcaster.send(event.userId(), Segment.of(Json.event("draft", json -> {
            json.write("conversationId", draft.conversationId()).write("text", draft.text());
            ConversationJson.optional(json, "reply", draft.reply());
            json.write("at", draft.at());
        })));
    }
}
