package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parley.benchmark.socket.JsonObject;

/**
 * Searches over many messages at a steady pace: frequent, rare and several words, beginnings of words, with a person, in
 * one conversation and in all. Before that it waits until the server has built its index from nothing, and tells how
 * long that took.
 */
public final class SearchScenario implements Scenario {
    private static final int SEARCHES_PER_SECOND = 25;
    private static final int PEOPLE = 4;
    private static final Duration ANSWERS = Duration.ofSeconds(30);
    private static final Duration INDEXED = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final int rows;

    /** Of that many messages in the long form, a fiftieth of them in the short one. */
    public SearchScenario(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "search";
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
        StoredMessages.load(launch, stored, Vocabulary::text);
        try (Server server = Server.start(launch)) {
            long began = System.nanoTime();
            int people = Math.min(PEOPLE, stage.people());
            Target product = Target.product(server, DemoPeople.signIn(server.uri(), people));
            try (Crowd crowd = Crowd.gather(product, people)) {
                Searches searches = new Searches(crowd, stored);
                searches.awaitIndex();
                double built = (System.nanoTime() - began) / 1e9;
                Measure measure = searches.measure(form.pick(2, 15), form.pick(3, 30));
                String title = "search among " + stored + " messages, " + SEARCHES_PER_SECOND + " searches/s";
                String notes = String.format(
                        Locale.ROOT,
                        "messages/s counts searches, deliveries/s results; the index was built within %.0f s of the"
                                + " start; %s",
                        built,
                        searches.byKind());
                return new Result(
                        title, measure, Optional.empty(), notes, crowd.ledger().faults());
            }
        }
    }

    /** Asks one target. */
    private static final class Searches {
        private final Crowd crowd;
        private final int stored;
        private final long conversation;
        private final long author;
        private final List<Supplier<Search>> kinds = List.of(
                () -> new Search("frequent", word(1, 20), "", true),
                () -> new Search("usual", word(100, 1_000), "", true),
                () -> new Search("rare", word(10_000, Vocabulary.SIZE), "", false),
                this::twoWordsOfAText,
                () -> new Search(
                        "beginnings",
                        word(1, 20).substring(0, 3) + " " + word(1, 2_000).substring(0, 2),
                        "",
                        false),
                this::withPerson,
                this::inOneConversation,
                () -> new Search("never together", word(1, 20) + " " + word(40_000, Vocabulary.SIZE), "", false));
        private final Map<String, Histogram> byKind = new TreeMap<>();
        private Histogram times = new Histogram();
        private int asked;
        private int answered;
        private long results;

        Searches(Crowd crowd, int stored) {
            this.crowd = crowd;
            this.stored = stored;
            Member first = crowd.members().get(0);
            conversation = first.conversationId(GroupScenario.EVERYONE);
            author = first.welcome().objects("people").get(0).number("id");
        }

        /** One search; {@code certain} when something must be found. */
        private record Search(String kind, String query, String fields, boolean certain) {}

        private static String word(int from, int to) {
            return Vocabulary.word(ThreadLocalRandom.current().nextInt(from, to + 1));
        }

        private Search twoWordsOfAText() {
            String[] words = Vocabulary.text(ThreadLocalRandom.current().nextInt(1, stored + 1))
                    .split(" ", -1);
            return new Search("two of a text", words[0] + " " + words[5].toUpperCase(Locale.ROOT), "", true);
        }

        private Search withPerson() {
            return new Search("with a person", word(20, 200), ",\"authorId\":" + author, false);
        }

        private Search inOneConversation() {
            return new Search("in one conversation", word(2_000, 20_000), ",\"conversationId\":" + conversation, false);
        }

        void awaitIndex() {
            boolean[] complete = {false};
            long end = System.nanoTime() + INDEXED.toNanos();
            while (!complete[0] && System.nanoTime() < end) {
                List<JsonObject> answers = new ArrayList<>();
                command(0, new Search("", "x", "", false), answers::add);
                crowd.loop().until(() -> !answers.isEmpty(), ANSWERS);
                complete[0] = !answers.isEmpty()
                        && answers.get(0).has("results")
                        && !answers.get(0).has("incomplete");
                crowd.loop().until(() -> false, BETWEEN_LOOKS);
            }
            if (!complete[0]) {
                crowd.ledger().fault("The index was not complete within " + INDEXED);
            }
        }

        Measure measure(int warmUpSeconds, int seconds) {
            ask(warmUpSeconds);
            times = new Histogram();
            byKind.clear();
            results = 0;
            double cpu = crowd.target().usage().get().cpuSeconds();
            ask(seconds);
            Usage usage = crowd.target().usage().get();
            return new Measure(
                    times.count() / (double) seconds,
                    results / (double) seconds,
                    Latency.of(times),
                    (usage.cpuSeconds() - cpu) * 1e6 / times.count(),
                    usage.residentBytes(),
                    crowd.target().heap().get());
        }

        private void ask(int seconds) {
            long step = 1_000_000_000L / SEARCHES_PER_SECOND;
            long due = System.nanoTime();
            for (int n = 0; n < seconds * SEARCHES_PER_SECOND; n++, due += step) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    crowd.loop().turn(left);
                }
                ask(due, n % kinds.size());
            }
            if (!crowd.loop().until(() -> answered == asked, ANSWERS)) {
                crowd.ledger().fault((asked - answered) + " searches were not answered within " + ANSWERS);
            }
        }

        private void ask(long intended, int kind) {
            Search search = kinds.get(kind).get();
            Histogram all = times;
            Histogram own = byKind.computeIfAbsent(search.kind(), name -> new Histogram());
            command(asked++, search, answer -> {
                all.record(System.nanoTime() - intended);
                own.record(System.nanoTime() - intended);
                answered++;
                check(search, answer);
            });
        }

        private void command(int turn, Search search, Consumer<JsonObject> answer) {
            Member member = crowd.members().get(turn % crowd.members().size());
            member.command("search", ",\"query\":\"" + search.query() + "\"" + search.fields(), answer);
        }

        private void check(Search search, JsonObject answer) {
            if (!answer.has("results")) {
                crowd.ledger().fault("No answer to " + search + ": " + answer);
                return;
            }
            List<JsonObject> found = answer.objects("results");
            results += found.size();
            boolean right = !(search.certain() && found.isEmpty());
            long last = Long.MAX_VALUE;
            for (JsonObject each : found) {
                long at = each.object("message").number("at");
                right &= at <= last && holds(each.object("message").text("text"), search.query());
                last = at;
            }
            if (!right) {
                crowd.ledger().fault("Wrong results to " + search + ": " + found.size());
            }
        }

        private static boolean holds(String text, String query) {
            String blank = " " + text;
            for (String word : query.toLowerCase(Locale.ROOT).split(" ", -1)) {
                if (!blank.contains(" " + word)) {
                    return false;
                }
            }
            return true;
        }

        /** The p99 of each kind, in ms. */
        String byKind() {
            return byKind.entrySet().stream()
                    .map(each -> String.format(
                            Locale.ROOT,
                            "%s %.1f",
                            each.getKey(),
                            each.getValue().percentile(0.99).toNanos() / 1e6))
                    .collect(Collectors.joining(", ", "p99 in ms: ", ""));
        }
    }
}
