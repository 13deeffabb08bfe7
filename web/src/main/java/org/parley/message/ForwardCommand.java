package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Sends a message on into another conversation; answered as a post is. */
@ApplicationScoped
public class ForwardCommand implements Command {
    @Inject
    MessageService messages;

    @Override
    public String type() {
        return "forward";
    }

    @Override
    public void handle(Request request) {
        messages.forward(
                request.userId(),
                request.number("conversationId"),
                request.number("seq"),
                request.number("toConversationId"),
                request.text("clientId"),
                new PostAnswer(request));
    }
}
