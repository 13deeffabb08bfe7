package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Adds a reaction or takes it back; answered once that is stored. */
@ApplicationScoped
public class ReactCommand implements Command {
    @Inject
    ChangeService changes;

    @Override
    public String type() {
        return "react";
    }

    @Override
    public void handle(Request request) {
        changes.react(
                request.userId(),
                request.number("conversationId"),
                request.number("seq"),
                request.text("emoji"),
                request.flag("on"),
                new ChangeAnswer(request));
    }
}
