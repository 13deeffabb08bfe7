package org.parley.push;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.TyrusSession;
import org.glassfish.tyrus.core.TyrusWebSocket;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The one place that goes beyond the standard API. Tyrus re-schedules an idle-timeout task through the server's managed
 * executor at every frame, in and out, even with the timeout off: several times the cost of the frame itself. This
 * gives the session a scheduler that does nothing (the heartbeat closes idle sockets here) and hands ready-made frames
 * to Tyrus's own writer. Where anything of that is not as expected, {@link StandardWriter} serves instead. It also knows
 * the way down to the line itself, which neither the standard API nor Tyrus ever cuts, and to the buffer before it.
 */
final class TyrusWriter implements FrameWriter {
    private static final Logger LOG = Logger.getLogger(TyrusWriter.class.getName());
    private static final @Nullable Fields FIELDS = Fields.find();

    /** A scheduler whose tasks never run: Tyrus's sessions only give it idle timeouts. */
    private static final ScheduledExecutorService NEVER = never();

    /**
     * Bytes. The server makes a buffer for every frame, of 8 KB unless told otherwise, and collects them as garbage ten
     * times as fast as everything else a message leaves; a frame that is longer than the buffer goes out without one.
     */
    private static final int BUFFER = 512;

    private final Writer writer;

    private TyrusWriter(Writer writer) {
        this.writer = writer;
    }

    /** The writer of a session, or null when this server's Tyrus is not the one known here. */
    static @Nullable FrameWriter of(Session session) {
        Fields fields = FIELDS;
        if (fields == null || !(session instanceof TyrusSession)) {
            return null;
        }
        try {
            Object endpoint = session.getBasicRemote();
            Object socket = fields.webSocket.get(endpoint);
            Object handler = fields.protocolHandler.get(socket);
            Object writer = fields.writer.get(handler);
            fields.service.set(session, NEVER);
            return writer instanceof Writer known ? new TyrusWriter(known).withSmallBuffer() : null;
        } catch (IllegalAccessException | RuntimeException e) {
            LOG.log(Level.WARNING, "Frames go through the standard API", e);
            return null;
        }
    }

    /** Whether the fields are where they are expected. */
    static boolean isPossible() {
        return FIELDS != null;
    }

    @Override
    public void write(byte[] frame, Written written) {
        writer.write(ByteBuffer.wrap(frame), new CompletionHandler<ByteBuffer>() {
            @Override
            public void completed(ByteBuffer result) {
                written.done(true);
            }

            @Override
            public void failed(Throwable throwable) {
                written.done(false);
            }

            @Override
            public void cancelled() {
                written.done(false);
            }
        });
    }

    @Override
    public void drop() {
        try {
            Object context = call(call(field(connection(), "request"), "getCoyoteRequest"), "getContext");
            call(call(context, "getConnection"), "terminateSilently");
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.INFO, "A line that is not read stays until its client ends it", e);
        }
    }

    private TyrusWriter withSmallBuffer() {
        try {
            Object response = field(connection(), "response");
            Object buffer = call(call(response, "getCoyoteResponse"), "getOutputBuffer");
            // Its setter refuses once the handshake is answered; the server itself sets it back for its next request.
            open(buffer, "bufferSize").setInt(buffer, BUFFER);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.INFO, "Every frame takes a buffer of the server's own size", e);
        }
        return this;
    }

    private @Nullable Object connection() throws ReflectiveOperationException {
        return call(field(writer, "tyrusHttpUpgradeHandler"), "getWebConnection");
    }

    private static @Nullable Object field(@Nullable Object owner, String name) throws ReflectiveOperationException {
        return open(owner, name).get(owner);
    }

    /** A field of the owner's class or one above. */
    private static Field open(@Nullable Object owner, String name) throws ReflectiveOperationException {
        Class<?> type = Objects.requireNonNull(owner, name).getClass();
        while (Arrays.stream(type.getDeclaredFields())
                .noneMatch(each -> each.getName().equals(name))) {
            type = type.getSuperclass();
        }
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Calls a method of the owner's class or one above, public or not. */
    private static @Nullable Object call(@Nullable Object owner, String name) throws ReflectiveOperationException {
        Class<?> type = Objects.requireNonNull(owner, name).getClass();
        while (Arrays.stream(type.getDeclaredMethods()).noneMatch(each -> isCalled(each, name))) {
            type = type.getSuperclass();
        }
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(owner);
    }

    private static boolean isCalled(Method method, String name) {
        return method.getName().equals(name) && method.getParameterCount() == 0;
    }

    private static ScheduledExecutorService never() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(0, Executors.defaultThreadFactory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.shutdown();
        executor.setRejectedExecutionHandler((task, rejecting) -> {});
        return executor;
    }

    /** The way from a session to its writer. */
    private record Fields(Field service, Field webSocket, Field protocolHandler, Field writer) {

        static @Nullable Fields find() {
            try {
                return new Fields(
                        open(TyrusSession.class, "service"),
                        open(
                                Class.forName(
                                        "org.glassfish.tyrus.core.TyrusRemoteEndpoint",
                                        false,
                                        TyrusSession.class.getClassLoader()),
                                "webSocket"),
                        open(TyrusWebSocket.class, "protocolHandler"),
                        open(ProtocolHandler.class, "writer"));
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.WARNING, "Another Tyrus than expected: frames go through the standard API", e);
                return null;
            }
        }

        private static Field open(Class<?> type, String name) throws NoSuchFieldException {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        }
    }
}
