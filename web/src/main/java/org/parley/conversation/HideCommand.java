package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Hides a finished direct chat from one's panel until something new comes, or shows it again. */
@ApplicationScoped
public class HideCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "hide";
    }

    @Override
    public void handle(Request request) {
        conversations.hide(request.userId(), request.number("conversationId"), request.flag("on"));
        request.ok();
    }
}
