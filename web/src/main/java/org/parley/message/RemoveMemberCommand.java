package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Takes a member out of a group. */
@ApplicationScoped
public class RemoveMemberCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "removeMember";
    }

    @Override
    public void handle(Request request) {
        groups.remove(
                request.userId(),
                request.number("conversationId"),
                request.number("participantId"),
                new GroupAnswer(request));
    }
}
