package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.WelcomePart;

/** The newest entries of the person's bell, and how many are unread. */
@ApplicationScoped
public class NotificationWelcome implements WelcomePart {
    @Inject
    NotificationService notifications;

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        NotificationPage page = notifications.first(hello.userId());
        welcome.writeStartObject("notifications").write("unread", notifications.unread(hello.userId()));
        NotificationJson.page(welcome, "list", page);
        welcome.writeEnd();
    }
}
