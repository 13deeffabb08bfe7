package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Sends a message; answered once it is stored. */
@ApplicationScoped
public class PostCommand implements Command {
    @Inject
    MessageService messages;

    @Override
    public String type() {
        return "post";
    }

    @Override
    public void handle(Request request) {
        NewMessage message = new NewMessage(
                request.number("conversationId"),
                request.text("clientId"),
                request.text("text"),
                request.optionalNumber("reply"),
                request.list("files"));
        messages.post(request.userId(), message, new PostAnswer(request));
    }
}
