package org.parley.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.parley.benchmark.socket.JsonObject;

/** Pages of 50 from anywhere in a long conversation, asked for at a steady pace. */
public final class HistoryScenario implements Scenario {
    private static final int PAGE = 50;
    private static final int PAGES_PER_SECOND = 100;
    private static final int PEOPLE = 4;
    private static final Duration ANSWERS = Duration.ofSeconds(30);

    private final int rows;

    /** Of that many messages in the long form, a fiftieth of them in the short one. */
    public HistoryScenario(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        Launch launch = stage.launch(name());
        Server.start(launch).stop(); // makes the schema and the people
        int stored = form.pick(rows / 50, rows);
        long last = StoredMessages.load(launch, stored);
        try (Server server = Server.start(launch);
                Stage.Floor floor = stage.floor()) {
            int people = Math.min(PEOPLE, stage.people());
            Target product = Target.product(server, DemoPeople.signIn(server.uri(), people));
            try (Crowd below = Crowd.gather(floor.target(), people);
                    Crowd crowd = Crowd.gather(product, people)) {
                Measure bare = new Pages(below, last).measure(form.pick(1, 5), form.pick(1, 10));
                Pages pages = new Pages(crowd, last);
                Measure measure = pages.measure(form.pick(2, 15), form.pick(3, 30));
                Latency opening = pages.open(form.pick(20, 200));
                String title = "history page of " + PAGE + " out of " + stored + ", " + PAGES_PER_SECOND + " pages/s";
                return new Result(title, measure, Optional.of(bare), notes(opening), crowd.faults(below));
            }
        }
    }

    private static String notes(Latency opening) {
        return String.format(
                Locale.ROOT,
                "messages/s counts pages; a window opens in p50 %.1f, p99 %.1f ms",
                opening.p50(),
                opening.p99());
    }

    /** Asks one target for pages. */
    private static final class Pages {
        private final Crowd crowd;
        private final long last;
        private final long conversation;
        private Histogram times = new Histogram();
        private int asked;
        private int answered;

        Pages(Crowd crowd, long last) {
            this.crowd = crowd;
            this.last = last;
            conversation = crowd.members().get(0).conversationId(GroupScenario.EVERYONE);
        }

        Measure measure(int warmUpSeconds, int seconds) {
            ask(warmUpSeconds);
            times = new Histogram();
            double cpu = crowd.target().usage().get().cpuSeconds();
            ask(seconds);
            Usage usage = crowd.target().usage().get();
            return new Measure(
                    times.count() / (double) seconds,
                    times.count() * (double) PAGE / seconds,
                    Latency.of(times),
                    (usage.cpuSeconds() - cpu) * 1e6 / times.count() / PAGE,
                    usage.residentBytes(),
                    crowd.target().heap().get());
        }

        /** What a window asks for when it opens, one after the other: the conversation, its last page, its members. */
        Latency open(int number) {
            Histogram opened = new Histogram();
            for (int i = 0; i < number; i++) {
                Member member = crowd.members().get(i % crowd.members().size());
                long began = System.nanoTime();
                asked++;
                member.command("open", ",\"conversationId\":" + conversation, answer -> {
                    opened.record(System.nanoTime() - began);
                    answered++;
                    check(answer, last + 1);
                });
                crowd.loop().until(() -> answered == asked, ANSWERS);
            }
            return Latency.of(opened);
        }

        private void ask(int seconds) {
            long step = 1_000_000_000L / PAGES_PER_SECOND;
            long due = System.nanoTime();
            for (int n = 0; n < seconds * PAGES_PER_SECOND; n++, due += step) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    crowd.loop().turn(left);
                }
                ask(due);
            }
            if (!crowd.loop().until(() -> answered == asked, ANSWERS)) {
                crowd.ledger().fault((asked - answered) + " pages were not answered within " + ANSWERS);
            }
        }

        private void ask(long intended) {
            long before = ThreadLocalRandom.current().nextLong(PAGE + 1, last + 2);
            Member member = crowd.members().get(asked++ % crowd.members().size());
            String fields = ",\"conversationId\":" + conversation + ",\"before\":" + before + ",\"limit\":" + PAGE;
            member.command("history", fields, answer -> {
                times.record(System.nanoTime() - intended);
                answered++;
                check(answer, before);
            });
        }

        private void check(JsonObject answer, long before) {
            List<JsonObject> messages = answer.has("messages") ? answer.objects("messages") : List.of();
            boolean right = messages.size() == PAGE;
            for (int i = 0; right && i < PAGE; i++) {
                right = messages.get(i).number("seq") == before - PAGE + i;
            }
            if (!right) {
                crowd.ledger()
                        .fault("A page before " + before + " is wrong: "
                                + answer.fields().keySet() + ", " + messages.size());
            }
        }
    }
}
