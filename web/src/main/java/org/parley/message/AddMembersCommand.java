package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Adds people to a group. */
@ApplicationScoped
public class AddMembersCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "addMembers";
    }

    @Override
    public void handle(Request request) {
        GroupAnswer answer = new GroupAnswer(request);
        answer.unless(
                groups.add(request.userId(), request.number("conversationId"), request.list("participantIds"), answer));
    }
}
