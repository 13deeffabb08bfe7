package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.notification.NotificationsStored.Stored;
import org.parley.push.Broadcaster;
import org.parley.push.Json;
import org.parley.push.Segment;

/** Tells a person's tabs and devices what became of his bell. */
@ApplicationScoped
public class NotificationPush {
    @Inject
    Broadcaster broadcaster;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsStored event) {
        Broadcaster.Batch batch = broadcaster.batch();
        for (Stored each : event.entries()) {
            // Of a group of thousands most may be away: for them no bytes are made.
            if (broadcaster.reaches(each.userId())) {
                batch.add(List.of(each.userId()), segment(each));
            }
        }
        batch.flush();
    }

    private static Segment segment(Stored stored) {
        return Segment.of(Json.event("notification", json -> {
            NotificationView entry = stored.entry();
            if (entry != null) {
                json.writeStartObject("notification");
                NotificationJson.fields(json, entry);
                json.writeEnd();
            }
            Long gone = stored.gone();
            if (gone != null) {
                json.write("gone", gone);
            }
        }));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsRead event) {
        broadcaster.send(event.userId(), Segment.of(Json.event("notificationsRead", json -> {
            Long upTo = event.upTo();
            if (upTo == null) {
                json.writeStartArray("ids");
                event.ids().forEach(json::write);
                json.writeEnd();
            } else {
                json.write("upTo", upTo);
            }
            json.write("unread", event.unread());
        })));
    }
}
