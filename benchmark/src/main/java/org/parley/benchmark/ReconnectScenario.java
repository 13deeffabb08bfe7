package org.parley.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All lines break; while they are away somebody writes; then all come back at once and must get what they missed. */
public final class ReconnectScenario implements Scenario {
    private static final Duration BACK = Duration.ofMinutes(2);
    private static final int MISSED = 50;

    private final int sockets;
    private int retries;

    /** That many sockets in the long form, a tenth of them in the short one. */
    public ReconnectScenario(int sockets) {
        this.sockets = sockets;
    }

    @Override
    public String name() {
        return "reconnect";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        int count = form.pick(sockets / 10, sockets);
        try (Stage.Floor floor = stage.floor();
                Crowd below = Crowd.gather(floor.target(), count);
                Crowd crowd = Crowd.gather(stage.product(), count)) {
            Measure bare = measure(below);
            Measure product = measure(crowd);
            String notes = retries + " were turned away and tried again; each resumed " + MISSED
                    + " missed messages; CPU and times are those of a socket, until it had them";
            String title = count + " sockets reconnect at once";
            return new Result(title, product, Optional.of(bare), notes, crowd.faults(below));
        }
    }

    private Measure measure(Crowd crowd) {
        Member writer = crowd.members().get(0);
        List<Route> routes = GroupScenario.routes(crowd).subList(0, 1);
        Load load = new Load(crowd, routes, Pace.inFlight(1), GroupScenario.TEXT);
        writeSome(load, crowd);
        load.drain();
        List<Member> others = crowd.members().subList(1, crowd.members().size());
        others.forEach(member -> member.socket().drop());
        writeSome(load, crowd);
        double cpu = crowd.target().usage().get().cpuSeconds();
        long begin = System.nanoTime();
        Comeback comeback = new Comeback(crowd, others, begin);
        boolean all = crowd.loop().until(comeback::isComplete, BACK);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Histogram times = comeback.times;
        if (!all) {
            crowd.ledger().fault(others.size() - times.count() + " sockets were not back within " + BACK);
        }
        retries = comeback.retries;
        double cpuUsed = crowd.target().usage().get().cpuSeconds() - cpu;
        load.drain();
        crowd.loop().until(writer.reading()::isComplete, BACK);
        Usage usage = crowd.target().usage().get();
        return new Measure(
                others.size() / seconds,
                others.size() * (double) MISSED / seconds,
                Latency.of(times),
                cpuUsed * 1e6 / others.size(),
                usage.residentBytes(),
                crowd.target().heap().get());
    }

    /** The way back of each, as the protocol asks of clients: who is turned away tries again a second later. */
    private static final class Comeback {
        private static final long PAUSE = 1_000_000_000;

        private final Histogram times = new Histogram();
        private final Crowd crowd;
        private final List<Member> others;
        private final long begin;
        private final boolean[] back;
        private final long[] tryAt;
        private int retries;

        Comeback(Crowd crowd, List<Member> others, long begin) {
            this.crowd = crowd;
            this.others = others;
            this.begin = begin;
            back = new boolean[others.size()];
            tryAt = new long[others.size()];
            others.forEach(member -> member.connect(crowd.loop(), crowd.target().uri()));
        }

        boolean isComplete() {
            long now = System.nanoTime();
            for (int i = 0; i < back.length; i++) {
                look(i, others.get(i), now);
            }
            return times.count() == back.length;
        }

        private void look(int i, Member member, long now) {
            if (!back[i] && member.isWelcome() && member.reading().isComplete()) {
                back[i] = true;
                times.record(now - begin);
            } else if (member.isClosed() && tryAt[i] == 0) {
                tryAt[i] = now + PAUSE;
            } else if (member.isClosed() && now >= tryAt[i]) {
                tryAt[i] = 0;
                retries++;
                member.connect(crowd.loop(), crowd.target().uri());
            }
        }
    }

    private static void writeSome(Load load, Crowd crowd) {
        for (int i = 0; i < MISSED; i++) {
            load.postNow();
            crowd.loop().until(() -> crowd.ledger().open() == 0, BACK);
        }
    }
}
