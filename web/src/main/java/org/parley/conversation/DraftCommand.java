package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Keeps what was typed and not sent. */
@ApplicationScoped
public class DraftCommand implements Command {
    @Inject
    DraftService drafts;

    @Override
    public String type() {
        return "draft";
    }

    @Override
    public void handle(Request request) {
        drafts.write(
                request.userId(),
                request.number("conversationId"),
                request.text("text"),
                request.optionalNumber("reply"));
        request.ok();
    }
}
