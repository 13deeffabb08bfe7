package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.push.WelcomePart;

/** The first page of the person's conversations. */
@ApplicationScoped
public class ConversationWelcome implements WelcomePart {
    @Inject
    ConversationService conversations;

    @Override
    public void add(Request hello, JsonGenerator welcome, List<Segment> after) {
        ConversationPage page = conversations.list(hello.userId());
        ConversationJson.array(welcome, "conversations", page.conversations());
        welcome.write("moreConversations", page.more());
    }
}
