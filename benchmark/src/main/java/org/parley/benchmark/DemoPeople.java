package org.parley.benchmark;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.benchmark.socket.JsonObject;

/** The people of demo mode: who they are is asked over the socket of the first of them. */
final class DemoPeople {
    private static final String FIRST = "anna";

    /** A sign-in costs the server about 0.3 s of one core, so that more at a time than cores only queue. */
    private static final int AT_A_TIME = 2;

    private DemoPeople() {}

    /** Signs in that many of them. */
    static List<SignIn> signIn(URI server, int count) {
        SignIn first = SignIn.asDemo(server, FIRST);
        List<String> names = userNames(server, first);
        if (names.size() < count) {
            throw new IllegalStateException("Only " + names.size() + " demo people, " + count + " wanted.");
        }
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<SignIn>> others = names.stream()
                    .limit(count)
                    .map(name -> pool.submit(() -> name.equals(FIRST) ? first : SignIn.asDemo(server, name)))
                    .toList();
            return others.stream().map(DemoPeople::get).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> userNames(URI server, SignIn first) {
        Target target = new Target(server, List.of(first), () -> new Usage(0, 0, 0), () -> 0L);
        try (Crowd crowd = Crowd.gather(target, 1)) {
            return crowd.members().get(0).welcome().objects("people").stream()
                    .map((JsonObject person) -> person.text("userName"))
                    .toList();
        }
    }

    private static SignIn get(Future<SignIn> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInRefusedException("Interrupted while signing in.");
        }
    }
}
