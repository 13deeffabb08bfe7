package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Gives one's own message another text; answered once it is stored. */
@ApplicationScoped
public class EditCommand implements Command {
    @Inject
    ChangeService changes;

    @Override
    public String type() {
        return "edit";
    }

    @Override
    public void handle(Request request) {
        changes.edit(
                request.userId(),
                request.number("conversationId"),
                request.number("seq"),
                request.text("text"),
                new ChangeAnswer(request));
    }
}
