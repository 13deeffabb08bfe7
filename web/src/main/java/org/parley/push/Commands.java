package org.parley.push;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.parley.system.CallerAddress;
import org.parley.system.ParleyException;
import org.parley.system.UnforeseenException;

/** Finds the command of a frame and answers for whatever goes wrong in it: a problem, never a stack trace. */
@ApplicationScoped
public class Commands {
    private static final String HELLO = "hello";

    @Inject
    @Any
    Instance<Command> beans;

    @Inject
    Gate gate;

    private final Map<String, Command> byType = new HashMap<>();

    @PostConstruct
    void collect() {
        for (Command each : beans) {
            byType.put(each.type(), each);
        }
    }

    void handle(Connection connection, String frame) {
        JsonObject body = Json.object(frame);
        Request request;
        try {
            if (body == null) {
                throw new MalformedException("no JSON object");
            }
            request = new Request(connection, body);
        } catch (MalformedException e) {
            connection.send(Segment.of(Json.event(
                    "problem", json -> json.write("code", "malformed").write("detail", e.getMessage()))));
            return;
        }
        answer(connection, request);
    }

    private void answer(Connection connection, Request request) {
        try (CallerAddress.Scope scope = CallerAddress.set(connection.who()::address)) {
            attempt(request, () -> serve(connection, request));
        }
    }

    /** Answers for whatever goes wrong; whether nothing did. */
    static boolean attempt(Request request, Runnable work) {
        try {
            work.run();
            return true;
        } catch (MalformedException e) {
            request.problem("malformed", String.valueOf(e.getMessage()));
        } catch (ParleyException e) {
            request.problem(e);
        } catch (RuntimeException e) {
            request.problem(UnforeseenException.of("A command failed", e));
        }
        return false;
    }

    private void serve(Connection connection, Request request) {
        if (!connection.flood().admit()) {
            request.problem("tooManyRequests", "Wait a little.");
            return;
        }
        Command command = byType.get(request.type());
        if (command == null) {
            request.problem("unknownType", "There is no such command.");
        } else if (!connection.saidHello() && !command.type().equals(HELLO)) {
            request.problem("helloFirst", "Say hello first.");
        } else if (!command.servedAlways() && gate.isShut(request.userId())) {
            request.problem(gate.refusal());
        } else {
            command.handle(request);
        }
    }
}
