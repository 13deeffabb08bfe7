package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** The pinned messages of a conversation. */
@ApplicationScoped
public class PinsCommand implements Command {
    @Inject
    DetailService details;

    @Override
    public String type() {
        return "pins";
    }

    @Override
    public void handle(Request request) {
        Long before = request.optionalNumber("before");
        PinPage page = details.pins(
                request.userId(), request.number("conversationId"), before == null ? Long.MAX_VALUE : before);
        request.ok(json -> {
            MessageJson.array(json, "messages", page.messages());
            json.write("more", page.more());
        });
    }
}
