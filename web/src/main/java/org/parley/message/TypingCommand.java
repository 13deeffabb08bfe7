package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Says that one types, or has stopped. */
@ApplicationScoped
public class TypingCommand implements Command {
    @Inject
    TypingService typing;

    @Override
    public String type() {
        return "typing";
    }

    @Override
    public void handle(Request request) {
        typing.typing(request.userId(), request.number("conversationId"), request.flag("on"));
        request.ok();
    }
}
