package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Public groups by what was typed. */
@ApplicationScoped
public class FindGroupsCommand implements Command {
    @Inject
    ConversationService conversations;

    @Override
    public String type() {
        return "findGroups";
    }

    @Override
    public void handle(Request request) {
        PublicGroupPage page =
                conversations.findPublic(request.userId(), request.text("query"), request.optionalNumber("after"));
        request.ok(json -> {
            json.writeStartArray("groups");
            for (PublicGroup each : page.groups()) {
                json.writeStartObject().write("id", each.id()).write("name", each.name());
                ConversationJson.colour(json, each.colour());
                json.write("memberCount", each.memberCount())
                        .write("member", each.member())
                        .writeEnd();
            }
            json.writeEnd().write("more", page.more());
        });
    }
}
