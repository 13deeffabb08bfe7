package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.conversation.MembershipRole;
import org.parley.push.Command;
import org.parley.push.Request;

/** Gives a member of a group another role. */
@ApplicationScoped
public class RoleCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "role";
    }

    @Override
    public void handle(Request request) {
        GroupAnswer answer = new GroupAnswer(request);
        answer.unless(groups.setRole(
                request.userId(),
                request.number("conversationId"),
                request.number("participantId"),
                MembershipRole.of(request.text("role")),
                answer));
    }
}
