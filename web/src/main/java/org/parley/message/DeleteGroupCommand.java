package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Deletes a group for everybody. */
@ApplicationScoped
public class DeleteGroupCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "deleteGroup";
    }

    @Override
    public void handle(Request request) {
        groups.delete(request.userId(), request.number("conversationId"), new GroupAnswer(request));
    }
}
