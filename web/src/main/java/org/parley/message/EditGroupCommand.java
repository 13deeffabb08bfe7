package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.conversation.GroupColour;
import org.parley.conversation.GroupRight;
import org.parley.conversation.GroupSettings;
import org.parley.push.Command;
import org.parley.push.Request;

/** Gives a group another name or other settings. */
@ApplicationScoped
public class EditGroupCommand implements Command {
    @Inject
    GroupService groups;

    @Override
    public String type() {
        return "editGroup";
    }

    @Override
    public void handle(Request request) {
        String colour = request.optionalText("colour");
        GroupSettings settings = new GroupSettings(
                request.text("name"),
                colour == null ? null : GroupColour.of(colour),
                request.flag("public"),
                GroupRight.of("posting", request.text("posting")),
                GroupRight.of("mentionAll", request.text("mentionAll")));
        GroupAnswer answer = new GroupAnswer(request);
        answer.unless(groups.edit(request.userId(), request.number("conversationId"), settings, answer));
    }
}
