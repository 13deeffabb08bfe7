package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** The next page of one's conversations. */
@ApplicationScoped
public class ConversationsCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "conversations";
    }

    @Override
    public void handle(Request request) {
        ConversationPage page = conversations.listAfter(request.userId(), request.number("after"));
        request.ok(json -> {
            ConversationJson.array(json, "conversations", page.conversations());
            json.write("more", page.more());
        });
    }
}
