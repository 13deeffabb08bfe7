package org.parley.conversation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.parley.push.Command;
import org.parley.push.Request;

/** Hides a finished direct chat from one's panel until something new comes, or shows it again. */
@ApplicationScoped
public class HideCommand implements Command {
    @EJB
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
