package org.parley.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All people in one group, taking turns in writing; everybody receives everything. */
public final class GroupScenario implements Scenario {
    /** As long as people's lines in a chat are. */
    static final String TEXT = "A line of a conversation, about as long as people write them in a chat.";

    static final String EVERYONE = "Everyone";

    /** Messages a second. */
    private static final int WARM = 500;

    private final Pace pace;

    private GroupScenario(Pace pace) {
        this.pace = pace;
    }

    /** A closed loop: that many messages are without an answer at any time. */
    public static GroupScenario inFlight(int messages) {
        return new GroupScenario(Pace.inFlight(messages));
    }

    /** An open loop: messages leave at their time, however long the answers take. */
    public static GroupScenario perSecond(int messages) {
        return new GroupScenario(Pace.perSecond(messages));
    }

    @Override
    public String name() {
        return pace.isOpen() ? "group-" + pace.perSecond() + "-per-second" : "group-" + pace.inFlight() + "-in-flight";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        try (Stage.Floor floor = stage.floor();
                Crowd below = Crowd.gather(floor.target(), stage.people());
                Crowd crowd = Crowd.gather(stage.product(), stage.people())) {
            Measure bare = measure(below, form.pick(1, 5), form.pick(2, 10));
            Measure product = measure(crowd, form.pick(2, 15), form.pick(3, 20));
            String what = pace.isOpen() ? pace.perSecond() + " messages/s" : pace.inFlight() + " in flight";
            String title = "group of " + stage.people() + ", " + what;
            return new Result(title, product, Optional.of(bare), crowd.lag(), crowd.faults(below));
        }
    }

    /** Warms up at least at {@link #WARM}: a server that runs for days has been compiled, however calm the day. */
    private Measure measure(Crowd crowd, int warmUpSeconds, int seconds) {
        List<Route> routes = routes(crowd);
        if (pace.isOpen() && pace.perSecond() < WARM) {
            new Load(crowd, routes, Pace.perSecond(WARM), TEXT).send(Duration.ofSeconds(2L * warmUpSeconds));
        }
        return new Load(crowd, routes, pace, TEXT)
                .measure(Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds));
    }

    /** Every member writes to the group of all. */
    static List<Route> routes(Crowd crowd) {
        Track everyone = crowd.ledger().track(crowd.members().get(0).conversationId(EVERYONE));
        return crowd.members().stream()
                .map(member -> new Route(member, everyone))
                .toList();
    }
}
