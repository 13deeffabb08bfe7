package org.parley.push;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session that keeps what is sent over it, and the connection over it. */
final class FakeSocket {
    final List<String> frames = new ArrayList<>();
    final Connection connection;
    int closedWith;
    int pings;
    /** Whether what is sent is taken at once, or never. */
    boolean taking = true;

    FakeSocket(long userId, long signInId) {
        this(new SocketPrincipal(userId, signInId, false, Long.MAX_VALUE, "192.0.2.1"));
    }

    FakeSocket(SocketPrincipal who) {
        connection = new Connection(who, session());
    }

    String last() {
        return frames.get(frames.size() - 1);
    }

    Session session() {
        return proxy(Session.class, (method, arguments) -> switch (method) {
            case "getAsyncRemote" -> remote();
            case "close" -> {
                closedWith = ((CloseReason) arguments[0]).getCloseCode().getCode();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private RemoteEndpoint.Async remote() {
        return proxy(RemoteEndpoint.Async.class, (method, arguments) -> {
            if (method.equals("sendPing")) {
                pings++;
                return null;
            }
            frames.add((String) arguments[0]);
            if (taking) {
                ((SendHandler) arguments[1]).onResult(new SendResult());
            }
            return null;
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method.getName(), arguments)));
    }

    private interface Call {
        @Nullable
        Object of(String method, Object[] arguments);
    }
}
