package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Marks a message and all after it as unread again. */
@ApplicationScoped
public class UnreadCommand implements Command {
    @Inject
    MessageService messages;

    @Override
    public String type() {
        return "unread";
    }

    @Override
    public void handle(Request request) {
        messages.unread(request.userId(), request.number("conversationId"), request.number("seq"));
        request.ok();
    }
}
