package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.push.Command;
import org.parley.push.Request;
import org.parley.system.InvalidValueException;

/** Marks entries of one's own bell as read: single ones, or all up to one. */
@ApplicationScoped
public class NotificationsReadCommand implements Command {
    @Inject
    NotificationService notifications;

    @Override
    public String type() {
        return "notificationsRead";
    }

    @Override
    public void handle(Request request) {
        List<Long> ids = request.list("ids");
        if (request.optionalFlag("all")) {
            if (!ids.isEmpty()) {
                throw new InvalidValueException("ids", "Either ids or all.");
            }
            notifications.readUpTo(request.userId(), request.number("upTo"));
        } else {
            notifications.read(request.userId(), ids);
        }
        request.ok();
    }
}
