package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.benchmark.socket.JsonObject;

/** Many pairs in direct conversations, each side writing in turn. */
public final class DirectScenario implements Scenario {
    private static final Duration OPENING = Duration.ofSeconds(60);

    private final int pairs;
    private final int perSecond;

    /** That many pairs and messages a second over all of them. */
    public DirectScenario(int pairs, int perSecond) {
        this.pairs = pairs;
        this.perSecond = perSecond;
    }

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        int people = stage.people();
        int possible = Math.min(pairs, people * (people - 1) / 2);
        try (Stage.Floor floor = stage.floor();
                Crowd below = Crowd.gather(floor.target(), people);
                Crowd crowd = Crowd.gather(stage.product(), people)) {
            Measure bare = measure(below, possible, form.pick(1, 5), form.pick(2, 10));
            Measure product = measure(crowd, possible, form.pick(2, 15), form.pick(3, 20));
            String title = possible + " direct pairs, " + perSecond + " messages/s";
            return new Result(title, product, Optional.of(bare), crowd.lag(), crowd.faults(below));
        }
    }

    private Measure measure(Crowd crowd, int count, int warmUpSeconds, int seconds) {
        List<Route> routes = open(crowd, count);
        return new Load(crowd, routes, Pace.perSecond(perSecond), GroupScenario.TEXT)
                .measure(Duration.ofSeconds(warmUpSeconds), Duration.ofSeconds(seconds));
    }

    /** Opens the pairs' conversations, one after the other, and answers both directions of each. */
    private List<Route> open(Crowd crowd, int count) {
        List<Route> routes = new ArrayList<>();
        List<Member> members = crowd.members();
        for (int distance = 1; routes.size() < 2 * count; distance++) {
            for (int i = 0; i + distance < members.size() && routes.size() < 2 * count; i++) {
                Member one = members.get(i);
                Member other = members.get(i + distance);
                Track track = open(crowd, one, other);
                routes.add(new Route(one, track));
                routes.add(new Route(other, track));
            }
        }
        return routes;
    }

    /** Both open it: who has not learns of it only by its first message. */
    private static Track open(Crowd crowd, Member one, Member other) {
        long id = openWith(crowd, one, other);
        openWith(crowd, other, one);
        return crowd.ledger().track(id);
    }

    private static long openWith(Crowd crowd, Member one, Member other) {
        long id = other.welcome().object("me").number("id");
        List<JsonObject> answers = new ArrayList<>();
        one.command("openDirect", ",\"participantId\":" + id, answers::add);
        if (!crowd.loop().until(() -> !answers.isEmpty(), OPENING)) {
            throw new IllegalStateException("A direct conversation was not opened within " + OPENING);
        }
        JsonObject conversation = answers.get(0).object("conversation");
        one.reading().follow(conversation);
        return conversation.number("id");
    }
}
