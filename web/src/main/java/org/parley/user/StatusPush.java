package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.push.Broadcaster;
import org.parley.push.Connections;
import org.parley.push.Json;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.SocketOpened;
import org.parley.push.WelcomePart;

/** One's own status, told to all own sockets; who is Offline is told nothing else. */
@ApplicationScoped
public class StatusPush implements WelcomePart {
    @Inject
    StatusService statuses;

    @Inject
    Connections connections;

    @Inject
    Broadcaster broadcaster;

    @Override
    public boolean toldAlways() {
        return true;
    }

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        fields(welcome, statuses.view(hello.userId()));
    }

    void on(@Observes SocketOpened event) {
        statuses.of(event.userId()); // asks the database, where it must, outside of the lock
        follow(event.userId());
    }

    void on(@Observes StatusChanged event) {
        follow(event.userId());
        tell(event.userId());
    }

    void on(@Observes StatusChoicesChanged event) {
        event.userIds().forEach(this::tell);
    }

    /** One after the other, and each by what holds now: of two changes at once the later one counts. */
    private synchronized void follow(long userId) {
        if (statuses.isOffline(userId)) {
            connections.detach(userId);
        } else {
            connections.attach(userId);
        }
    }

    private void tell(long userId) {
        if (!broadcaster.isConnected(userId)) {
            return;
        }
        StatusView view = statuses.view(userId);
        broadcaster.sendOwn(userId, Segment.of(Json.event("status", json -> fields(json, view))));
    }

    private static void fields(JsonGenerator json, StatusView view) {
        json.write("status", view.status().word()).writeStartArray("statuses");
        view.choices().forEach(each -> json.write(each.word()));
        json.writeEnd();
    }
}
