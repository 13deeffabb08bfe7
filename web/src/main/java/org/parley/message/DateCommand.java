package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Where a conversation stood at a time: the way to jump to a day. */
@ApplicationScoped
public class DateCommand implements Command {
    @Inject
    HistoryService history;

    @Override
    public String type() {
        return "date";
    }

    @Override
    public void handle(Request request) {
        long seq = history.firstAt(request.userId(), request.number("conversationId"), request.number("at"));
        request.ok(json -> json.write("seq", seq));
    }
}
