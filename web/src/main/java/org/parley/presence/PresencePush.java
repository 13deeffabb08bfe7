package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;
import org.parley.push.SocketClosed;
import org.parley.push.SocketOpened;

/** Sockets to presence, and presence to everybody: once a tick, whatever has happened in it. */
@ApplicationScoped
public class PresencePush {
    @Inject
    PresenceService presence;

    @Inject
    Broadcaster broadcaster;

    void on(@Observes SocketOpened event) {
        presence.connected(event.userId());
    }

    void on(@Observes SocketClosed event) {
        presence.disconnected(event.userId());
    }

    void on(@Observes PresenceChanged event) {
        broadcaster.sendToAll(Segment.droppable(
                Json.event("presence", json -> PresenceJson.array(json, "changes", event.changes()))));
    }
}
