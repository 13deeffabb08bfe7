package org.parley.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.push.Broadcaster;
import org.parley.push.Connections;
import org.parley.push.Json;
import org.parley.push.Segment;

/** The figures, to the sockets of those who look at them; a slow reader may lose some. */
@ApplicationScoped
public class HealthPush {
    @Inject
    Connections connections;

    @Inject
    Broadcaster broadcaster;

    void on(@Observes HealthMeasured event) {
        broadcaster.send(
                event.watchers(),
                Segment.droppable(Json.event(
                        "health",
                        json -> json.write("sockets", connections.count())
                                .write("messagesPerSecond", event.messagesPerSecond())
                                .write("waiting", event.waiting())
                                .write("batch", event.batch())
                                .write("diskFree", event.diskFree()))));
    }
}
