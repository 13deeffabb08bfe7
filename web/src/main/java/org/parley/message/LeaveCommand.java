package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Leaves a group; its last moderator names another. */
@ApplicationScoped
public class LeaveCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "leave";
    }

    @Override
    public void handle(Request request) {
        groups.leave(
                request.userId(),
                request.number("conversationId"),
                request.optionalNumber("successor"),
                new GroupAnswer(request));
    }
}
