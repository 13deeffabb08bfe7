package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Notifies oneself, to see and hear whether it arrives. */
@ApplicationScoped
public class TestNotificationCommand implements Command {
    @Inject
    NotificationService notifications;

    @Override
    public String type() {
        return "testNotification";
    }

    @Override
    public void handle(Request request) {
        notifications.test(request.userId());
        request.ok();
    }
}
