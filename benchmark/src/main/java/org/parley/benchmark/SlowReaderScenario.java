package org.parley.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One socket stops reading while the others go on: the server's memory stays bounded and nobody else waits. */
public final class SlowReaderScenario implements Scenario {
    private static final int MESSAGES_PER_SECOND = 100;
    private static final Duration COMING_TO = Duration.ofSeconds(60);
    private static final int SMALL_BUFFER = 4096;
    private static final int MEMBERS = 20;

    /** Long lines, so that the system's own buffers are full soon and the server's bound is what holds. */
    private static final String TEXT = "A long line. ".repeat(700).strip();

    /** What the one socket may cost the server's heap, outbox and all. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** The others may be this many times slower than without the slow reader, or under {@link #SMALL} milliseconds. */
    private static final double MOST_SLOWER = 3;

    private static final double SMALL = 50;

    @Override
    public String name() {
        return "slow-reader";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        Duration time = Duration.ofSeconds(form.pick(8, 30));
        try (Crowd crowd = Crowd.gather(stage.product(), Math.min(stage.people(), MEMBERS))) {
            List<Route> routes = GroupScenario.routes(crowd);
            Load load = new Load(crowd, routes, Pace.perSecond(MESSAGES_PER_SECOND), TEXT);
            Measure before = load.measure(Duration.ofSeconds(form.pick(2, 10)), time);
            Member slow = crowd.newMember();
            slow.connect(crowd.loop(), crowd.target().uri(), SMALL_BUFFER);
            crowd.all(Member::isWelcome, COMING_TO, "welcome");
            slow.socket().reading(false);
            crowd.members().remove(slow);
            Measure during = load.measure(Duration.ZERO, time);
            String end = comeTo(crowd, slow);
            judgeMemory(crowd.ledger(), before, during);
            if (form == Form.LONG) {
                judgeTimes(crowd.ledger(), before, during);
            }
            String notes = String.format(
                    Locale.ROOT,
                    "without it p50 %.1f, p99 %.1f ms; heap %+.1f MB; the slow one %s",
                    before.latency().p50(),
                    before.latency().p99(),
                    (during.heapBytes() - before.heapBytes()) / 1048576.0,
                    end);
            String title = "one of " + crowd.members().size() + " stops reading, " + MESSAGES_PER_SECOND
                    + " messages/s of " + TEXT.length() + " characters";
            return new Result(
                    title, during, Optional.empty(), notes, crowd.ledger().faults());
        }
    }

    private static void judgeMemory(Ledger ledger, Measure before, Measure during) {
        if (during.heapBytes() - before.heapBytes() > MOST_BYTES) {
            ledger.fault("A slow reader costs " + (during.heapBytes() - before.heapBytes()) + " bytes of heap.");
        }
    }

    private static void judgeTimes(Ledger ledger, Measure before, Measure during) {
        double p99 = during.latency().p99();
        if (p99 > SMALL && p99 > MOST_SLOWER * before.latency().p99()) {
            ledger.fault("With a slow reader the others' p99 is " + p99 + " ms after "
                    + before.latency().p99() + " ms.");
        }
    }

    /** Reads again: the socket must either have been closed or get back in step. */
    private static String comeTo(Crowd crowd, Member slow) {
        slow.socket().reading(true);
        if (!crowd.loop().until(() -> slow.isClosed() || slow.reading().isComplete(), COMING_TO)) {
            crowd.ledger().fault("The slow reader was neither closed nor brought up to date within " + COMING_TO);
        }
        return slow.isClosed()
                ? "was closed with " + slow.closeCode()
                : "caught up (" + slow.resyncs() + " resync, " + slow.reading().resets() + " reset)";
    }
}
