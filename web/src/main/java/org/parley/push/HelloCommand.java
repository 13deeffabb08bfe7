package org.parley.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The snapshot at the beginning. The connection hears everything already, but its outbox holds it back until the
 * snapshot stands before it: so nothing is missed in between, and what is in both the client knows by its revision. Whose
 * gate is shut gets another, short one.
 */
@ApplicationScoped
public class HelloCommand implements Command {
    @Inject
    @Any
    Instance<WelcomePart> parts;

    @Inject
    Gate gate;

    @Inject
    Greeter greeter;

    @Override
    public String type() {
        return "hello";
    }

    @Override
    public boolean servedAlways() {
        return true;
    }

    @Override
    public void handle(Request request) {
        if (!request.connection().asksForWelcome()) {
            request.problem("tooManyRequests", "Wait for the welcome.");
            return;
        }
        greeter.later(() -> {
            // Who waited for too long is gone, and may be back on another socket.
            if (!request.connection().outbox().isClosed() && !Commands.attempt(request, () -> greet(request))) {
                request.connection().dismiss();
            }
        });
    }

    private void greet(Request request) {
        // Only now: whoever still waits for his turn hears the world from his snapshot on.
        request.connection().listen();
        List<Segment> snapshot = new ArrayList<>();
        List<Segment> after = new ArrayList<>();
        boolean shut = gate.isShut(request.userId());
        snapshot.add(Segment.of(Json.event(shut ? "offline" : "welcome", json -> {
            json.write("at", System.currentTimeMillis());
            parts.stream().filter(each -> each.toldAlways() || !shut).forEach(each -> each.add(request, json, after));
        })));
        snapshot.addAll(after);
        snapshot.add(request.okSegment(json -> {}));
        request.connection().greet(snapshot);
    }
}
