package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.conversation.ConversationService;
import org.parley.push.Command;
import org.parley.push.Request;

/** Opens the conversation with a person, creating it when the pair has none. */
@ApplicationScoped
public class OpenDirectCommand implements Command {
    @Inject
    ConversationService conversations;

    @Inject
    OpenCommand open;

    @Override
    public String type() {
        return "openDirect";
    }

    @Override
    public void handle(Request request) {
        open.answer(request, conversations.openDirect(request.userId(), request.number("participantId")));
    }
}
