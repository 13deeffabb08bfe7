package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Marks what was seen as read. */
@ApplicationScoped
public class ReadCommand implements Command {
    @Inject
    MessageService messages;

    @Override
    public String type() {
        return "read";
    }

    @Override
    public void handle(Request request) {
        messages.read(request.userId(), request.number("conversationId"), request.number("seq"));
        request.ok();
    }
}
