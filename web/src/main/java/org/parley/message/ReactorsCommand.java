package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Who has reacted to a message with an emoji. */
@ApplicationScoped
public class ReactorsCommand implements Command {
    @Inject
    DetailService details;

    @Override
    public String type() {
        return "reactors";
    }

    @Override
    public void handle(Request request) {
        Long after = request.optionalNumber("after");
        ReactorPage page = details.reactors(
                request.userId(),
                request.number("conversationId"),
                request.number("seq"),
                request.text("emoji"),
                after == null ? 0 : after);
        request.ok(json -> {
            json.writeStartArray("people");
            for (ReactorPage.Reactor each : page.people()) {
                json.writeStartObject()
                        .write("participantId", each.participantId())
                        .write("name", each.name())
                        .writeEnd();
            }
            json.writeEnd().write("more", page.more());
        });
    }
}
