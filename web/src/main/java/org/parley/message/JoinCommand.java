package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Joins a public group. */
@ApplicationScoped
public class JoinCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "join";
    }

    @Override
    public void handle(Request request) {
        GroupAnswer answer = new GroupAnswer(request);
        answer.unless(groups.join(request.userId(), request.number("conversationId"), answer));
    }
}
