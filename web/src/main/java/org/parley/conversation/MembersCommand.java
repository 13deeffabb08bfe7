package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** The next page of a conversation's members. */
@ApplicationScoped
public class MembersCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "members";
    }

    @Override
    public void handle(Request request) {
        MemberPage page =
                conversations.members(request.userId(), request.number("conversationId"), request.number("after"));
        request.ok(json -> ConversationJson.members(json, page));
    }
}
