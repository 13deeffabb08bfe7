package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Who has read a message, and when. */
@ApplicationScoped
public class ReadersCommand implements Command {
    @Inject
    HistoryService history;

    @Override
    public String type() {
        return "readers";
    }

    @Override
    public void handle(Request request) {
        ReaderPage page = history.readers(
                request.userId(),
                request.number("conversationId"),
                request.number("seq"),
                request.optionalNumber("after"));
        request.ok(json -> {
            json.writeStartArray("readers");
            for (ReaderView each : page.readers()) {
                json.writeStartObject()
                        .write("participantId", each.participantId())
                        .write("name", each.name())
                        .write("at", each.at())
                        .writeEnd();
            }
            json.writeEnd().write("more", page.more());
        });
    }
}
