package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Why one was notified of a message, or was not. */
@ApplicationScoped
public class WhyCommand implements Command {
    @Inject
    WhyService why;

    @Override
    public String type() {
        return "why";
    }

    @Override
    public void handle(Request request) {
        WhyView view = why.why(request.userId(), request.number("conversationId"), request.number("seq"));
        request.ok(json -> {
            json.write("notified", view.notified()).writeStartArray("reasons");
            view.reasons().forEach(each -> json.write(each.word()));
            json.writeEnd();
            Long until = view.mutedUntil();
            if (until != null) {
                json.write("mutedUntil", until);
            }
        });
    }
}
