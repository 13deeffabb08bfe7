package org.parley.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Says that the person moves. */
@ApplicationScoped
public class ActiveCommand implements Command {
    @Inject
    PresenceService presence;

    @Override
    public String type() {
        return "active";
    }

    @Override
    public void handle(Request request) {
        presence.active(request.userId());
        request.ok();
    }
}
