package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Puts a conversation on top of one's panel, or back. */
@ApplicationScoped
public class FavouriteCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "favourite";
    }

    @Override
    public void handle(Request request) {
        conversations.favour(request.userId(), request.number("conversationId"), request.flag("on"));
        request.ok();
    }
}
