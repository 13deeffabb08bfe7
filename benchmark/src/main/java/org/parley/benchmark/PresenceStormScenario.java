package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A morning, and an evening: all others come within seconds, and go, while a group talks on at a steady pace. */
public final class PresenceStormScenario implements Scenario {
    private static final int MESSAGES_PER_SECOND = 50;

    /** Who talks, and hears of every coming and going. */
    private static final int TALKERS = 100;

    /** During the storm p99 may be this many times what it is in quiet. */
    private static final double MOST_SLOWER = 2;

    /** So often all have come before, in the long form. */
    private static final int MORNINGS = 5;

    private static final Duration WELCOME = Duration.ofMinutes(1);

    private final int people;

    /** That many come in the long form, a twentieth of them in the short one. */
    public PresenceStormScenario(int people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "presence-storm";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        int talkers = form.pick(TALKERS / 10, TALKERS);
        int others = form.pick(people / 20, people);
        int grace = form.pick(1, 25);
        Launch launch = stage.launch(name()).withDemo(talkers + others).withSetting("parley.presence.grace", grace);
        Server.start(launch).stop(); // makes the schema and the people
        StoredGroups.load(launch, 1, talkers);
        List<SignIn> signIns = StoredSignIns.load(launch, talkers + others);
        try (Server server = Server.start(launch)) {
            Target target = Target.product(server, signIns);
            try (Crowd crowd = Crowd.gather(target, talkers)) {
                return new Storm(crowd, others).measure(form, grace);
            }
        }
    }

    /** One run of it. */
    private static final class Storm {
        private final Crowd crowd;
        private final List<Member> talkers;
        private final int number;
        private final List<Member> others;
        private final Load load;

        Storm(Crowd crowd, int number) {
            this.crowd = crowd;
            talkers = List.copyOf(crowd.members());
            Track team = crowd.ledger().track(talkers.get(0).conversationId(StoredGroups.name(1)));
            List<Route> routes =
                    talkers.stream().map(member -> new Route(member, team)).toList();
            load = new Load(crowd, routes, Pace.perSecond(MESSAGES_PER_SECOND), GroupScenario.TEXT);
            this.number = number;
            others = newMembers();
        }

        private List<Member> newMembers() {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                members.add(crowd.newMember(talkers.size() + i));
            }
            return members;
        }

        private void connect(Member member) {
            member.connect(crowd.loop(), crowd.target().uri());
        }

        private void awaitWelcome(List<Member> members) {
            if (!crowd.loop().until(() -> members.stream().allMatch(Member::isWelcome), WELCOME)) {
                crowd.ledger().fault("Not all were welcome within " + WELCOME);
            }
        }

        Result measure(Form form, int graceSeconds) {
            int within = form.pick(2, 10);
            // A server's first mornings are of code that is still interpreted and compiled: let some pass.
            for (int i = 0; i < form.pick(1, MORNINGS); i++) {
                List<Member> earlier = newMembers();
                load.beside(new Wave(earlier, within, this::connect))
                        .measure(Duration.ZERO, Duration.ofSeconds(within + 1L));
                awaitWelcome(earlier);
                earlier.forEach(member -> member.socket().close());
            }
            Watch quietly = new Watch(talkers);
            Measure quiet = load.measure(Duration.ofSeconds(form.pick(2, 45)), Duration.ofSeconds(form.pick(3, 20)));
            quietly.end();
            Watch watchingThemCome = new Watch(talkers);
            Measure coming = load.beside(new Wave(others, within, this::connect))
                    .measure(Duration.ZERO, Duration.ofSeconds(within + 2L));
            awaitWelcome(others);
            watchingThemCome.end();
            Watch watchingThemGo = new Watch(talkers);
            Measure going = load.beside(
                            new Wave(others, within, member -> member.socket().close()))
                    .measure(Duration.ZERO, Duration.ofSeconds(within + graceSeconds + 2L));
            watchingThemGo.end();
            judge(form, quiet, coming, going);
            for (Watch each : List.of(watchingThemCome, watchingThemGo)) {
                each.judge(crowd.ledger(), others.size());
            }
            String notes = String.format(
                    Locale.ROOT,
                    "in quiet p50 %.1f, p99 %.1f ms (%s); while they come p99 %.1f times that"
                            + " (%s; each costs the server %.1f ms of CPU); while they go p50 %.1f,"
                            + " p99 %.1f ms, %.1f times (%s)",
                    quiet.latency().p50(),
                    quiet.latency().p99(),
                    quietly,
                    coming.latency().p99() / quiet.latency().p99(),
                    watchingThemCome,
                    (coming.cpuMicros() - quiet.cpuMicros())
                            * coming.deliveriesPerSecond()
                            * (within + 2)
                            / others.size()
                            / 1_000,
                    going.latency().p50(),
                    going.latency().p99(),
                    going.latency().p99() / quiet.latency().p99(),
                    watchingThemGo);
            String title = MESSAGES_PER_SECOND + " messages/s to " + talkers.size() + " members while " + others.size()
                    + " others come within " + within + " s";
            return new Result(
                    title, coming, Optional.empty(), notes, crowd.ledger().faults());
        }

        private void judge(Form form, Measure quiet, Measure... storms) {
            for (Measure storm : storms) {
                if (form == Form.LONG
                        && storm.latency().p99() > MOST_SLOWER * quiet.latency().p99()) {
                    crowd.ledger()
                            .fault("In the storm p99 is " + storm.latency().p99() + " ms after "
                                    + quiet.latency().p99() + " ms.");
                }
            }
        }
    }

    /** Something that is done to all, one after the other, evenly within that time. */
    private static final class Wave implements Runnable {
        private final List<Member> members;
        private final Consumer<Member> act;
        private final long begin = System.nanoTime();
        private final long step;
        private int done;

        Wave(List<Member> members, int seconds, Consumer<Member> act) {
            this.members = members;
            this.act = act;
            step = Duration.ofSeconds(seconds).toNanos() / members.size();
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            while (done < members.size() && now - begin >= done * step) {
                act.accept(members.get(done++));
            }
        }
    }

    /** What the talkers receive between two moments. */
    private static final class Watch {
        private final List<Member> members;
        private final long begin = System.nanoTime();
        private final long framesBefore;
        private final int eventsBefore;
        private final int changesBefore;
        private double seconds;
        private double frames;
        private double events;
        private int fewestChanges;

        Watch(List<Member> members) {
            this.members = members;
            framesBefore = members.stream().mapToLong(Member::frames).sum();
            eventsBefore = members.stream()
                    .mapToInt(member -> member.presence().events())
                    .sum();
            changesBefore = members.get(0).presence().changes();
        }

        void end() {
            seconds = (System.nanoTime() - begin) / 1e9;
            frames = members.stream().mapToLong(Member::frames).sum() - framesBefore;
            events = members.stream()
                            .mapToInt(member -> member.presence().events())
                            .sum()
                    - eventsBefore;
            fewestChanges = members.get(0).presence().changes() - changesBefore;
        }

        /** Who stayed must have heard of everybody, and not more often than once a second. */
        void judge(Ledger ledger, int expected) {
            if (fewestChanges < expected) {
                ledger.fault("Of " + expected + " who came or went only " + fewestChanges + " were told");
            }
            if (events / members.size() > seconds + 1) {
                ledger.fault("In " + seconds + " s " + events / members.size() + " presence events came to each");
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f frames and %.2f presence events a client and second",
                    frames / seconds / members.size(),
                    events / seconds / members.size());
        }
    }
}
