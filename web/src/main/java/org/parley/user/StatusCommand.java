package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Chooses a status. */
@ApplicationScoped
public class StatusCommand implements Command {
    @Inject
    StatusService statuses;

    @Override
    public String type() {
        return "status";
    }

    @Override
    public boolean servedAlways() {
        return true;
    }

    @Override
    public void handle(Request request) {
        statuses.choose(request.userId(), Status.of(request.text("status")));
        request.ok();
    }
}
