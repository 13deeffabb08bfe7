package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Pins a message for all or takes the pin away; answered once that is stored. */
@ApplicationScoped
public class PinCommand implements Command {
    @Inject
    ChangeService changes;

    @Override
    public String type() {
        return "pin";
    }

    @Override
    public void handle(Request request) {
        changes.pin(
                request.userId(),
                request.number("conversationId"),
                request.number("seq"),
                request.flag("on"),
                new ChangeAnswer(request));
    }
}
