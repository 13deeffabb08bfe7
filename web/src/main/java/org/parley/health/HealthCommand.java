package org.parley.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** An administrator looks at the figures, for another minute. */
@ApplicationScoped
public class HealthCommand implements Command {
    @Inject
    HealthService health;

    @Override
    public String type() {
        return "health";
    }

    @Override
    public void handle(Request request) {
        health.watch(request.userId());
        request.ok();
    }
}
