package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.parley.push.Command;
import org.parley.push.Request;
import org.parley.user.LastActive;

/** When others were seen last. */
@ApplicationScoped
public class LastActiveCommand implements Command {
    @Inject
    LastActive lastActive;

    @Override
    public String type() {
        return "lastActive";
    }

    @Override
    public void handle(Request request) {
        Map<Long, Long> times = lastActive.of(request.list("participantIds"));
        request.ok(json -> {
            json.writeStartArray("lastActive");
            times.forEach((id, at) -> json.writeStartArray().write(id).write(at).writeEnd());
            json.writeEnd();
        });
    }
}
