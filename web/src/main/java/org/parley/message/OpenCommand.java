package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.conversation.ConversationJson;
import org.parley.conversation.ConversationService;
import org.parley.conversation.ConversationView;
import org.parley.conversation.MemberPage;
import org.parley.push.Command;
import org.parley.push.Request;

/** Everything a window needs to open: the conversation, its members, its last page. */
@ApplicationScoped
public class OpenCommand implements Command {
    @Inject
    ConversationService conversations;

    @Inject
    HistoryService history;

    @Override
    public String type() {
        return "open";
    }

    @Override
    public void handle(Request request) {
        answer(request, conversations.view(request.userId(), request.number("conversationId")));
    }

    void answer(Request request, ConversationView view) {
        MemberPage members = conversations.members(request.userId(), view.id(), 0);
        // Read last: a message that comes between the two is in the page or comes as an event, never in neither.
        var messages = history.last(request.userId(), view.id());
        request.ok(json -> {
            ConversationJson.object(json, "conversation", view);
            ConversationJson.members(json, members);
            MessageJson.array(json, "messages", messages);
        });
    }
}
