package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.socket.FloorServer;

class LoadTest {
    private static final int PEOPLE = 10;
    private static final Duration SHORT = Duration.ofMillis(500);

    private FloorServer floor;

    @BeforeEach
    void start() {
        floor = FloorServer.start(PEOPLE);
    }

    @AfterEach
    void stop() {
        floor.close();
    }

    @Test
    void everyMessageOfAClosedLoopComesToEveryMemberOnce() {
        try (Crowd crowd = gather(2 * PEOPLE)) {
            Measure measure = load(crowd, Pace.inFlight(16)).measure(SHORT, SHORT);
            assertThat(crowd.ledger().faults()).isEmpty();
            assertThat(crowd.ledger().deliveries())
                    .isEqualTo(crowd.ledger().begun() * 2L * PEOPLE)
                    .isPositive();
            assertThat(measure.messagesPerSecond()).isGreaterThan(100);
        }
    }

    @Test
    void anOpenLoopKeepsItsTime() {
        try (Crowd crowd = gather(PEOPLE)) {
            Measure measure = load(crowd, Pace.perSecond(200)).measure(SHORT, Duration.ofSeconds(1));
            assertThat(crowd.ledger().faults()).isEmpty();
            assertThat(measure.messagesPerSecond()).isBetween(150.0, 250.0);
            assertThat(measure.latency().p50()).isBetween(0.001, 100.0);
            assertThat(measure.latency().p50())
                    .isLessThanOrEqualTo(measure.latency().p99());
        }
    }

    @Test
    void socketsThatComeBackGetWhatTheyMissed() {
        try (Crowd crowd = gather(3)) {
            Load load = load(crowd, Pace.inFlight(1));
            load.send(Duration.ofMillis(50));
            load.drain();
            Member away = crowd.members().get(2);
            away.socket().drop();
            new Load(crowd, GroupScenario.routes(crowd).subList(0, 1), Pace.inFlight(1), "missed").postNow();
            crowd.loop().until(() -> crowd.ledger().open() == 0, SHORT);
            away.connect(crowd.loop(), floor.uri());
            load.drain();
            assertThat(away.reading().isComplete()).isTrue();
            assertThat(crowd.ledger().faults()).isEmpty();
        }
    }

    @Test
    void whatWasNotAnsweredIsSentAgain() {
        try (Crowd crowd = gather(2)) {
            Member writer = crowd.members().get(0);
            Load load = load(crowd, Pace.inFlight(1));
            writer.socket().drop();
            load.postNow();
            assertThat(crowd.ledger().open()).isEqualTo(1);
            writer.connect(crowd.loop(), floor.uri());
            load.drain();
            assertThat(crowd.ledger().faults()).isEmpty();
            assertThat(crowd.ledger().deliveries()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsGoneIsAFaultAndNoEndlessWait() {
        try (Crowd crowd = gather(2)) {
            floor.close();
            load(crowd, Pace.inFlight(4)).send(Duration.ofSeconds(30));
            assertThat(crowd.ledger().faults()).anyMatch(fault -> fault.contains("closed"));
        }
    }

    private Crowd gather(int sockets) {
        return Crowd.gather(Target.floor(floor, PEOPLE), sockets);
    }

    private static Load load(Crowd crowd, Pace pace) {
        List<Route> routes = GroupScenario.routes(crowd);
        return new Load(crowd, routes, pace, GroupScenario.TEXT);
    }
}
