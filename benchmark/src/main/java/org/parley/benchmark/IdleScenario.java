package org.parley.benchmark;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Many sockets that say nothing: what each costs, and whether all still live after a while. */
public final class IdleScenario implements Scenario {
    private static final Duration ANSWERS = Duration.ofSeconds(30);

    /** Longer than the server's patience with a silent client (60 s), so that its pings must have been answered. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(75);

    private final int sockets;

    /** That many sockets in the long form, a tenth of them in the short one. */
    public IdleScenario(int sockets) {
        this.sockets = sockets;
    }

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        int count = form.pick(sockets / 10, sockets);
        Target target = stage.product();
        long heapBefore = target.heap().get();
        Usage before = target.usage().get();
        try (Crowd crowd = Crowd.gather(target, count)) {
            crowd.loop().until(() -> false, form.pick(Duration.ofSeconds(2), LONG_SILENCE));
            Usage settled = target.usage().get();
            long heap = target.heap().get();
            Latency latency = ping(crowd);
            Measure measure = new Measure(0, 0, latency, 0, target.usage().get().residentBytes(), heap);
            String notes = String.format(
                    "%.1f KB heap and %.1f KB RSS a socket; times are those of a ping on all at once",
                    (heap - heapBefore) / 1024.0 / count,
                    (settled.residentBytes() - before.residentBytes()) / 1024.0 / count);
            String title = count + " idle sockets";
            return new Result(
                    title, measure, Optional.empty(), notes, crowd.ledger().faults());
        }
    }

    private static Latency ping(Crowd crowd) {
        AtomicInteger answered = new AtomicInteger();
        Histogram times = new Histogram();
        long begin = System.nanoTime();
        for (Member member : crowd.members()) {
            if (member.isClosed()) {
                crowd.ledger().fault("An idle socket was closed with " + member.closeCode());
            } else {
                member.command("ping", "", ok -> {
                    times.record(System.nanoTime() - begin);
                    answered.incrementAndGet();
                });
            }
        }
        if (!crowd.loop().until(() -> answered.get() == crowd.members().size(), ANSWERS)) {
            crowd.ledger().fault("Only " + answered + " of " + crowd.members().size() + " idle sockets answered.");
        }
        return Latency.of(times);
    }
}
