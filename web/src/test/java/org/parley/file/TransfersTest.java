package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransfersTest {
    private final Transfers transfers = new Transfers();
    private final List<String> log = new ArrayList<>();
    private @Nullable AsyncListener listener;
    private boolean gone;

    @Test
    void filesHaveHalfOfTheThreadsAndOnePersonHalfOfThose() {
        for (int i = 0; i < Transfers.MOST_OF_ONE; i++) {
            assertThat(transfers.enter(1)).isTrue();
        }
        assertThat(transfers.enter(1)).isFalse();
        for (int i = Transfers.MOST_OF_ONE; i < Transfers.MOST; i++) {
            assertThat(transfers.enter(2 + i)).isTrue();
        }
        assertThat(transfers.enter(99)).isFalse();
        transfers.leave(1);
        assertThat(transfers.enter(99)).isTrue();
        assertThat(transfers.enter(1)).isFalse();
    }

    @Test
    void whoWaitsIsLetInWhenAPlaceIsFree() {
        fill();
        assertThat(transfers.await(50, request("first"))).isTrue();
        assertThat(transfers.await(51, request("second"))).isTrue();
        assertThat(log).isEmpty();
        transfers.leave(1);
        assertThat(log).containsExactly("first dispatched");
        assertThat(transfers.enter(60)).as("the place is taken").isFalse();
        transfers.leave(50);
        assertThat(log).containsExactly("first dispatched", "second dispatched");
    }

    @Test
    void aPlaceThatBecameFreeInBetweenIsNotMissed() {
        fill();
        transfers.leave(1);
        assertThat(transfers.await(50, request("late"))).isTrue();
        assertThat(log).containsExactly("late dispatched");
    }

    @Test
    void whoHasEnoughDoesNotHoldOthersUp() {
        for (int i = 0; i < Transfers.MOST_OF_ONE; i++) {
            transfers.enter(1);
        }
        transfers.await(1, request("greedy"));
        transfers.await(2, request("other"));
        assertThat(log).containsExactly("other dispatched");
    }

    @Test
    void nobodyWaitsForEver() throws IOException {
        fill();
        transfers.await(50, request("patient"));
        Objects.requireNonNull(listener).onTimeout(new AsyncEvent(context("patient")));
        assertThat(log).containsExactly("patient status 503", "patient Retry-After 2", "patient complete");
        transfers.leave(1);
        assertThat(log).doesNotContain("patient dispatched");
        assertThat(transfers.enter(60)).isTrue();
    }

    @Test
    void whoGivesUpInTheLastMomentGivesHisPlaceBack() {
        fill();
        transfers.await(50, request("gone"));
        gone = true;
        transfers.leave(1);
        assertThat(transfers.enter(60)).isTrue();
    }

    @Test
    void onlySoManyWait() {
        fill();
        for (int i = 0; i < Transfers.MOST_WAITING; i++) {
            assertThat(transfers.await(50, request("one"))).isTrue();
        }
        assertThat(transfers.await(50, request("one too many"))).isFalse();
    }

    private void fill() {
        for (int i = 0; i < Transfers.MOST; i++) {
            transfers.enter(1 + i);
        }
    }

    private HttpServletRequest request(String name) {
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> context(name));
    }

    private AsyncContext context(String name) {
        return fake(AsyncContext.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "dispatch" -> {
                    if (gone) {
                        throw new IllegalStateException();
                    }
                    log.add(name + " dispatched");
                }
                case "addListener" -> listener = (AsyncListener) arguments[0];
                case "complete" -> log.add(name + " complete");
                case "getResponse" -> {
                    return response(name);
                }
                default -> {}
            }
            return null;
        });
    }

    private HttpServletResponse response(String name) {
        return fake(HttpServletResponse.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "setStatus" -> log.add(name + " status " + arguments[0]);
                case "setHeader" -> log.add(name + " " + arguments[0] + " " + arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return null;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
