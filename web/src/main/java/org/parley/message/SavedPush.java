package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells a person's tabs and devices what he has saved. */
@ApplicationScoped
public class SavedPush {
    @Inject
    Broadcaster broadcaster;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SavedChanged event) {
        broadcaster.send(
                event.userId(),
                Segment.of(Json.event(
                        "saved",
                        json -> json.write("conversationId", event.conversationId())
                                .write("seq", event.seq())
                                .write("on", event.on()))));
    }
}
