package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Older entries of one's own bell. */
@ApplicationScoped
public class NotificationsCommand implements Command {
    @Inject
    NotificationService notifications;

    @Override
    public String type() {
        return "notifications";
    }

    @Override
    public void handle(Request request) {
        NotificationPage page = notifications.before(request.userId(), request.number("before"));
        request.ok(json -> NotificationJson.page(json, "list", page));
    }
}
