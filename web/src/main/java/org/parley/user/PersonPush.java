package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells everybody of new or changed people, and one's own tabs of what one has chosen. */
@ApplicationScoped
public class PersonPush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    UserService users;

    void on(@Observes PersonChanged event) {
        PersonView person = users.person(event.participantId());
        broadcaster.sendToAll(Segment.of(Json.event("person", json -> {
            json.writeStartObject("person");
            PersonJson.fields(json, person);
            json.writeEnd();
        })));
    }

    void on(@Observes PreferenceChanged event) {
        broadcaster.sendOwn(
                event.userId(),
                Segment.of(Json.event(
                        "preferences",
                        json -> json.writeStartObject("preferences")
                                .write(event.name(), event.setting())
                                .writeEnd())));
    }
}
