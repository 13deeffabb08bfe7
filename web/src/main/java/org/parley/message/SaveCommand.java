package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Saves a message for oneself, or takes it from the list. */
@ApplicationScoped
public class SaveCommand implements Command {
    @Inject
    SavedService saved;

    @Override
    public String type() {
        return "save";
    }

    @Override
    public void handle(Request request) {
        saved.save(request.userId(), request.number("conversationId"), request.number("seq"), request.flag("on"));
        request.ok();
    }
}
