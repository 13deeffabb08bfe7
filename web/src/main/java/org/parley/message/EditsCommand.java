package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.push.Command;
import org.parley.push.Request;

/** The earlier texts of a message. */
@ApplicationScoped
public class EditsCommand implements Command {
    @Inject
    DetailService details;

    @Override
    public String type() {
        return "edits";
    }

    @Override
    public void handle(Request request) {
        List<EditView> edits = details.edits(request.userId(), request.number("conversationId"), request.number("seq"));
        request.ok(json -> {
            json.writeStartArray("edits");
            for (EditView each : edits) {
                json.writeStartObject()
                        .write("at", each.at())
                        .write("text", each.text())
                        .writeEnd();
            }
            json.writeEnd();
        });
    }
}
