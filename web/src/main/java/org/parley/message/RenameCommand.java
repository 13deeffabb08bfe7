package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Gives a group another name. */
@ApplicationScoped
public class RenameCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "rename";
    }

    @Override
    public void handle(Request request) {
        groups.rename(
                request.userId(), request.number("conversationId"), request.text("name"), new GroupAnswer(request));
    }
}
