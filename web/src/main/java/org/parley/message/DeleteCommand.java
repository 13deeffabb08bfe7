package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Deletes a message; answered once that is stored. */
@ApplicationScoped
public class DeleteCommand implements Command {
    @Inject
    ChangeService changes;

    @Override
    public String type() {
        return "delete";
    }

    @Override
    public void handle(Request request) {
        changes.delete(
                request.userId(), request.number("conversationId"), request.number("seq"), new ChangeAnswer(request));
    }
}
