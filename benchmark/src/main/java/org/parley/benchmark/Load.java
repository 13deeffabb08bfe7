package org.parley.benchmark;

import java.time.Duration;
import java.util.List;
import org.parley.benchmark.socket.Loop;

/** Puts messages on a target at a pace, writers taking turns, and measures. */
final class Load {
    /** What an open loop may leave unanswered before the target has evidently lost. */
    private static final int MAX_OPEN = 20_000;

    private static final int MAX_REFUSED = 1_000;

    /** Messages a second: the protocol refuses more than 100 commands. Binds only where a group is small. */
    private static final long MOST_PER_WRITER = 90;

    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final long SECOND = 1_000_000_000;
    private static final long IDLE = 20_000_000;

    private final Crowd crowd;
    private final Ledger ledger;
    private final Loop loop;
    private final List<Route> routes;
    private final Pace pace;
    private final String text;
    private Runnable beside = () -> {};
    private long turn;
    private long due;

    Load(Crowd crowd, List<Route> routes, Pace pace, String text) {
        this.crowd = crowd;
        this.ledger = crowd.ledger();
        this.loop = crowd.loop();
        this.routes = routes;
        this.pace = pace;
        this.text = text;
    }

    /** What else is done from now on while messages are sent; called often, and must not wait. */
    Load beside(Runnable work) {
        beside = work;
        return this;
    }

    /** Sends for that long, without measuring. */
    void send(Duration time) {
        long now = System.nanoTime();
        long end = now + time.toNanos();
        due = now;
        while (now < end && !isHopeless()) {
            long wait = pace.isOpen() ? sendDue(now) : refill(now);
            loop.turn(Math.min(wait, end - now));
            beside.run();
            now = System.nanoTime();
        }
    }

    /** Sends one message. */
    void postNow() {
        post(System.nanoTime());
    }

    /** Warms up, measures, and waits until everybody has everything. What went wrong is in the crowd's ledger. */
    Measure measure(Duration warmUp, Duration measured) {
        send(warmUp);
        int messages = ledger.acknowledged();
        long deliveries = ledger.deliveries();
        double cpu = crowd.target().usage().get().cpuSeconds();
        long begin = System.nanoTime();
        ledger.beginMeasuring();
        send(measured);
        ledger.endMeasuring();
        double seconds = (System.nanoTime() - begin) / (double) SECOND;
        double cpuUsed = crowd.target().usage().get().cpuSeconds() - cpu;
        double delivered = ledger.deliveries() - deliveries;
        messages = ledger.acknowledged() - messages;
        drain();
        return new Measure(
                messages / seconds,
                delivered / seconds,
                Latency.of(ledger.latency()),
                delivered == 0 ? 0 : cpuUsed * 1e6 / delivered,
                crowd.target().usage().get().residentBytes(),
                crowd.target().heap().get());
    }

    /** Waits until every message is answered and has come to every member. */
    void drain() {
        if (!loop.until(() -> ledger.open() == 0, DRAIN)) {
            ledger.fault(ledger.open() + " messages were not answered within " + DRAIN);
        }
        crowd.all(member -> member.reading().isComplete(), DRAIN, "complete");
    }

    private boolean isHopeless() {
        if (ledger.open() > MAX_OPEN) {
            ledger.fault("The target does not keep up: " + ledger.open() + " messages unanswered.");
            return true;
        }
        for (Route route : routes) {
            if (route.member().isClosed()) {
                ledger.fault(
                        "A writer's socket was closed with " + route.member().closeCode());
                return true;
            }
        }
        return ledger.refused() > MAX_REFUSED;
    }

    /** Sends what is due and answers the nanoseconds until the next is. */
    private long sendDue(long now) {
        while (due <= now) {
            post(due);
            due += SECOND / pace.perSecond();
        }
        return Math.max(0, due - System.nanoTime());
    }

    /** Fills up what is in flight, but asks no writer for more than the protocol lets through. */
    private long refill(long now) {
        due = Math.max(due, now - SECOND / 2);
        while (ledger.open() < pace.inFlight() && due <= now) {
            post(now);
            due += SECOND / (MOST_PER_WRITER * routes.size());
        }
        return ledger.open() < pace.inFlight() ? due - now : IDLE;
    }

    private void post(long intended) {
        Route route = routes.get((int) (turn++ % routes.size()));
        route.member().post(route.track(), intended, text);
    }
}
