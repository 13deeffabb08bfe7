package org.parley.benchmark.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** All sockets of a generator, on the thread that calls {@link #turn}. Not safe for more than one. */
public final class Loop implements AutoCloseable {
    private static final long MILLISECOND = 1_000_000;

    /** Below a millisecond a selector cannot wait: naps of this many nanoseconds do, short enough for a latency to be right. */
    private static final long NAP = 100_000;

    private final Selector selector;
    private final byte[] in = new byte[ClientSocket.MAX_FRAME + Frames.MAX_HEADER];
    private ByteBuffer out = ByteBuffer.allocate(65536);

    public Loop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects to {@code /socket} as whom the cookie says, without waiting for it: the listener hears how it went. */
    public ClientSocket connect(URI server, String cookie, SocketListener listener) {
        return connect(server, cookie, listener, 0);
    }

    /** Connects with a receive buffer of that many bytes (0: the system's own), small for a reader that is to be slow. */
    public ClientSocket connect(URI server, String cookie, SocketListener listener, int receiveBuffer) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (receiveBuffer > 0) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            }
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            ClientSocket socket = new ClientSocket(this, channel, key, Handshake.request(server, cookie), listener);
            key.attach(socket);
            channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Handles what has come, after waiting for it at most that many nanoseconds. */
    public void turn(long atMost) {
        try {
            select(atMost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.attachment() instanceof ClientSocket socket) {
                socket.ready();
            }
        }
        selector.selectedKeys().clear();
    }

    /** Turns until that is so. Answers false when it was not so in time. */
    public boolean until(BooleanSupplier done, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            turn(Math.min(left, 20 * MILLISECOND));
        }
        return true;
    }

    /** Drops all sockets. */
    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                if (key.attachment() instanceof ClientSocket socket) {
                    socket.drop();
                }
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] in() {
        return in;
    }

    ByteBuffer out(int length) {
        if (out.capacity() < length) {
            out = ByteBuffer.allocate(length * 2);
        }
        return out.clear();
    }

    private void select(long atMost) throws IOException {
        if (atMost >= MILLISECOND) {
            selector.select(atMost / MILLISECOND);
        } else if (selector.selectNow() == 0 && atMost > 0) {
            LockSupport.parkNanos(Math.min(atMost, NAP));
            selector.selectNow();
        }
    }
}
