package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Says which messages of a conversation one is notified of, and until when it is muted. */
@ApplicationScoped
public class NotifyCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "notify";
    }

    @Override
    public void handle(Request request) {
        conversations.notifyOf(
                request.userId(),
                request.number("conversationId"),
                NotifyLevel.of(request.text("level")),
                request.optionalNumber("until"));
        request.ok();
    }
}
