package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Kills the server (SIGKILL) at random moments under load, again and again on the same data. After each start every acknowledged
 * message must be there once, in order, and what was not answered can be sent again without being doubled.
 */
public final class KillScenario implements Scenario {
    private static final int PEOPLE = 6;
    private static final int IN_FLIGHT = 32;
    private static final Duration GOING = Duration.ofSeconds(30);

    /** How much longer than a clean start a start after a kill may take. */
    private static final double MOST_RECOVERY_SECONDS = 10;

    private final int rounds;

    /** That many kills in the long form, three in the short one. */
    public KillScenario(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        Launch launch = stage.launch(name());
        try (Run run = new Run(launch, Math.min(PEOPLE, stage.people()))) {
            run.go(form.pick(3, rounds));
            return run.result();
        }
    }

    /** One run of kills. */
    private static final class Run implements AutoCloseable {
        private final List<SignIn> signIns;
        private double cleanSeconds;
        private final List<String> faults = new ArrayList<>();
        private final Histogram starts = new Histogram();
        private final Testimony whole = new Testimony();
        private Server server;
        private double slowest;
        private double loadSeconds;
        private int kills;

        /** The first start fills the database, the second one is the clean start that others are compared with. */
        Run(Launch launch, int people) {
            server = Server.start(launch);
            try {
                signIns = DemoPeople.signIn(server.uri(), people);
            } finally {
                server.stop();
            }
            server = Server.start(launch);
            cleanSeconds = seconds(server.startTime());
        }

        @Override
        public void close() {
            server.kill();
        }

        void go(int times) {
            long first = lastSeq();
            while (kills < times && faults.isEmpty()) {
                round();
            }
            try (Crowd crowd = gather()) {
                whole.hear(new History(crowd, everyone(crowd)).after(first), first);
                faults.addAll(whole.faults());
            }
        }

        private long lastSeq() {
            try (Crowd crowd = gather()) {
                return lastSeq(crowd);
            }
        }

        private void round() {
            Testimony testimony = new Testimony();
            long before;
            try (Crowd crowd = gather()) {
                before = lastSeq(crowd);
                loadAndKill(crowd);
                testimony.claim(crowd.ledger());
                whole.claim(crowd.ledger());
                faults.addAll(crowd.ledger().faultsSoFar());
            }
            server = Server.start(server.launch());
            starts.record(server.startTime().toNanos());
            recovered(seconds(server.startTime()));
            try (Crowd crowd = gather()) {
                testimony.repeat(crowd, everyone(crowd));
                testimony.hear(new History(crowd, everyone(crowd)).after(before), before);
                faults.addAll(testimony.faults());
            }
        }

        private void loadAndKill(Crowd crowd) {
            Load load = new Load(crowd, GroupScenario.routes(crowd), Pace.inFlight(IN_FLIGHT), GroupScenario.TEXT);
            long time = ThreadLocalRandom.current().nextLong(300, 3000);
            load.send(Duration.ofMillis(time));
            loadSeconds += time / 1e3;
            server.kill();
            kills++;
            if (!crowd.loop().until(() -> crowd.members().stream().allMatch(Member::isClosed), GOING)) {
                faults.add("Sockets of a killed server were not closed within " + GOING);
            }
        }

        /** A start that seems slow is compared with a clean one right after it: the machine may have become slower meanwhile. */
        private void recovered(double seconds) {
            slowest = Math.max(slowest, seconds);
            if (seconds > cleanSeconds + MOST_RECOVERY_SECONDS) {
                server.stop();
                server = Server.start(server.launch());
                cleanSeconds = Math.max(cleanSeconds, seconds(server.startTime()));
            }
            if (seconds > cleanSeconds + MOST_RECOVERY_SECONDS) {
                faults.add("After a kill the start took " + seconds + " s, a clean one " + cleanSeconds + " s");
            }
        }

        private Crowd gather() {
            return Crowd.gather(Target.product(server, signIns), 2 * signIns.size());
        }

        private static long everyone(Crowd crowd) {
            return crowd.members().get(0).conversationId(GroupScenario.EVERYONE);
        }

        private static long lastSeq(Crowd crowd) {
            long everyone = everyone(crowd);
            return crowd.members().get(0).welcome().objects("conversations").stream()
                    .filter(conversation -> conversation.number("id") == everyone)
                    .findFirst()
                    .orElseThrow()
                    .number("lastSeq");
        }

        Result result() {
            Usage usage = server.usage();
            Measure measure =
                    new Measure(whole.acknowledged() / loadSeconds, 0, Latency.of(starts), 0, usage.residentBytes(), 0);
            String notes = String.format(
                    Locale.ROOT,
                    "%d acknowledged messages, all there once and in order: %s; slowest clean start %.1f s, after a kill %.1f s; "
                            + "times are those of a start",
                    whole.acknowledged(),
                    faults.isEmpty() ? "yes" : "no",
                    cleanSeconds,
                    slowest);
            return new Result(kills + " kills under load", measure, Optional.empty(), notes, faults);
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1e3;
        }
    }
}
