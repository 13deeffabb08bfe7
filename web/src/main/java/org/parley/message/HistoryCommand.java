package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.push.Command;
import org.parley.push.Request;
import org.parley.system.InvalidValueException;

/** A page of a conversation's history. */
@ApplicationScoped
public class HistoryCommand implements Command {
    @Inject
    HistoryService history;

    @Override
    public String type() {
        return "history";
    }

    @Override
    public void handle(Request request) {
        List<MessageView> page = page(request);
        request.ok(json -> MessageJson.array(json, "messages", page));
    }

    private List<MessageView> page(Request request) {
        long conversation = request.number("conversationId");
        int limit = limit(request.optionalNumber("limit"));
        Long before = request.optionalNumber("before");
        Long after = request.optionalNumber("after");
        Long around = request.optionalNumber("around");
        if (before != null && after == null && around == null) {
            return history.before(request.userId(), conversation, before, limit);
        }
        if (after != null && before == null && around == null) {
            return history.after(request.userId(), conversation, after, limit);
        }
        if (around != null && before == null && after == null) {
            return history.around(request.userId(), conversation, around, limit);
        }
        throw new InvalidValueException("before", "One of before, after and around says which page.");
    }

    private static int limit(@Nullable Long asked) {
        return asked == null ? HistoryService.PAGE : (int) Math.min(asked, Integer.MAX_VALUE);
    }
}
