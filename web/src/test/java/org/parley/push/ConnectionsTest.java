package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.system.Setting;
import org.parley.system.Settings;

class ConnectionsTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;

    private final Connections connections = new Connections();
    private final List<Object> fired = new ArrayList<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment")
    void standInForTheContainer() {
        connections.settings =
                new Settings(setting -> setting == Setting.SOCKETS ? Optional.of("3") : Optional.empty());
        connections.opened = events();
        connections.closed = events();
    }

    @Test
    void refusesWhatIsMoreThanTheServerHolds() {
        FakeSocket first = open(ANNA, 1);
        open(ANNA, 1);
        assertThat(connections.isOpen()).isTrue();
        open(BEN, 2);
        assertThat(connections.isOpen()).isFalse();
        connections.remove(first.connection);
        assertThat(connections.isOpen()).isTrue();
    }

    @Test
    void closesWhatIsMoreThanOnePersonsShare() {
        for (int i = 0; i < Connections.PER_PERSON; i++) {
            assertThat(open(ANNA, 1).closedWith).isZero();
        }
        assertThat(open(ANNA, 1).closedWith).isEqualTo(1013);
        assertThat(open(BEN, 2).closedWith).isZero();
    }

    @Test
    void countsAClosedSocketOnce() {
        FakeSocket socket = open(ANNA, 1);
        connections.remove(socket.connection);
        connections.remove(socket.connection);
        assertThat(connections.count()).isZero();
        assertThat(connections.of(ANNA)).isEmpty();
        assertThat(fired).containsExactly(new SocketOpened(ANNA), new SocketClosed(ANNA));
    }

    @Test
    void anEndedSignInClosesItsOwnSocketsOnly() {
        FakeSocket tab = open(ANNA, 1);
        FakeSocket otherTab = open(ANNA, 1);
        FakeSocket device = open(ANNA, 9);
        FakeSocket somebody = open(BEN, 2);
        connections.end(ANNA, 1);
        connections.end(999, 5);
        assertThat(List.of(tab.closedWith, otherTab.closedWith)).containsOnly(4001);
        assertThat(List.of(device.closedWith, somebody.closedWith)).containsOnly(0);
    }

    @Test
    void aSocketThatOpensWhileItsSignInEndsIsClosedToo() {
        connections.end(ANNA, 1);
        assertThat(open(ANNA, 1).closedWith).isEqualTo(4001);
        assertThat(open(ANNA, 2).closedWith).isZero();
    }

    @Test
    void aStoppingServerSaysSoAndTakesNoMore() {
        FakeSocket socket = open(ANNA, 1);
        connections.closeAll();
        assertThat(socket.closedWith).isEqualTo(1001);
        assertThat(connections.isOpen()).isFalse();
        assertThat(open(BEN, 2).closedWith).isEqualTo(1001);
    }

    @Test
    void whoIsDetachedHearsNothingUntilHeResumes() {
        FakeSocket socket = open(ANNA, 1);
        connections.detach(ANNA);
        assertThat(connections.of(ANNA)).isEmpty();
        connections.attach(ANNA);
        assertThat(connections.of(ANNA)).containsExactly(socket.connection);
        assertThat(socket.frames).containsExactly("[{\"type\":\"resync\"}]");
    }

    private FakeSocket open(long userId, long signInId) {
        FakeSocket socket = new FakeSocket(userId, signInId);
        connections.add(socket.connection);
        return socket;
    }

    @SuppressWarnings("unchecked")
    private <T> Event<T> events() {
        return (Event<T>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    fired.add(arguments[0]);
                    return null;
                });
    }
}
