package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** What one has saved for oneself. */
@ApplicationScoped
public class SavedCommand implements Command {
    @Inject
    SavedService saved;

    @Override
    public String type() {
        return "saved";
    }

    @Override
    public void handle(Request request) {
        Long before = request.optionalNumber("before");
        SavedPage page = saved.page(request.userId(), before == null ? Long.MAX_VALUE : before);
        request.ok(json -> {
            json.writeStartArray("saved");
            for (SavedView each : page.saved()) {
                json.writeStartObject()
                        .write("conversationId", each.message().conversationId())
                        .write("name", each.conversation())
                        .writeStartObject("message");
                MessageJson.object(json, each.message());
                json.writeEnd().write("at", each.at()).writeEnd();
            }
            json.writeEnd().write("more", page.more());
        });
    }
}
