package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final long TIME = 1_767_225_600_000L;

    private final FakeSocket socket = new FakeSocket(new SocketPrincipal(1, 1, false, TIME + 1, "192.0.2.1"));

    @BeforeEach
    void greet() {
        socket.connection.listen();
        assertThat(socket.connection.asksForWelcome()).isTrue();
        socket.connection.greet(List.of(Segment.of("{}")));
    }

    @Test
    void pingsWhoseTurnItIs() {
        beat(Duration.ofSeconds(1), false);
        assertThat(socket.pings).isZero();
        beat(Duration.ofSeconds(1), true);
        assertThat(socket.pings).isEqualTo(1);
        assertThat(socket.closedWith).isZero();
    }

    @Test
    void closesAfterAMinuteOfSilence() {
        beat(Duration.ofSeconds(59), true);
        assertThat(socket.closedWith).isZero();
        beat(Duration.ofSeconds(61), true);
        assertThat(socket.closedWith).isEqualTo(4002);
    }

    @Test
    void whatIsHeardEndsTheSilence() {
        long before = System.nanoTime();
        socket.connection.heard();
        Heartbeat.beat(socket.connection, before + Duration.ofSeconds(59).toNanos(), TIME, true);
        assertThat(socket.closedWith).isZero();
    }

    @Test
    void closesWhoDoesNotTakeAFrame() {
        socket.taking = false;
        socket.connection.send(Segment.of("{}"));
        beat(Duration.ofSeconds(29), false);
        assertThat(socket.closedWith).isZero();
        beat(Duration.ofSeconds(31), false);
        assertThat(socket.closedWith).isEqualTo(1013);
    }

    @Test
    void closesWhoSaysNoHello() {
        FakeSocket mute = new FakeSocket(1, 1);
        Heartbeat.beat(
                mute.connection, System.nanoTime() + Duration.ofSeconds(29).toNanos(), TIME, false);
        assertThat(mute.closedWith).isZero();
        Heartbeat.beat(
                mute.connection, System.nanoTime() + Duration.ofSeconds(31).toNanos(), TIME, false);
        assertThat(mute.closedWith).isEqualTo(1008);
    }

    @Test
    void closesWhenTheSignInExpires() {
        Heartbeat.beat(socket.connection, System.nanoTime(), TIME + 1, false);
        assertThat(socket.closedWith).isEqualTo(4001);
    }

    private void beat(Duration later, boolean turn) {
        Heartbeat.beat(socket.connection, System.nanoTime() + later.toNanos(), TIME, turn);
    }
}
