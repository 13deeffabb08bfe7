package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.push.Command;
import org.parley.push.Request;
import org.parley.user.PersonJson;
import org.parley.user.PersonView;
import org.parley.user.UserService;

/** People and one's groups by what was typed. */
@ApplicationScoped
public class FindCommand implements Command {
    @Inject
    UserService users;

    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "find";
    }

    @Override
    public void handle(Request request) {
        String query = request.text("query");
        List<ConversationView> groups = conversations.findGroups(request.userId(), query);
        List<PersonView> people = users.find(query);
        request.ok(json -> {
            PersonJson.array(json, "people", people);
            ConversationJson.array(json, "conversations", groups);
        });
    }
}
