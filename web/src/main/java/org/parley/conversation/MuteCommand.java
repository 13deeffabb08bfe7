package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Keeps a conversation out of the total of unread messages, or counts it again. */
@ApplicationScoped
public class MuteCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "mute";
    }

    @Override
    public void handle(Request request) {
        conversations.mute(request.userId(), request.number("conversationId"), request.flag("on"));
        request.ok();
    }
}
