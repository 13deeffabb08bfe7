package org.parley.benchmark.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor: the same frames over the same loopback lines, fanned out by the least server that can do it. It knows everybody
 * (the cookie {@code parley-sign-in=<number>} is the user), has one group of all and their direct conversations, keeps everything in
 * memory and checks nothing. What a product costs above it is the product's.
 */
public final class FloorServer implements AutoCloseable {
    /** A reader that leaves more than this unread is dropped. */
    private static final int MAX_UNREAD_BYTES = 16 * 1024 * 1024;

    private final Selector selector;
    private final ServerSocketChannel door;
    private final Thread thread;
    private final byte[] in = new byte[ClientSocket.MAX_FRAME + Frames.MAX_HEADER];
    private final List<FloorConnection> touched = new ArrayList<>();
    private final FloorTalk talk;
    private ByteBuffer out = ByteBuffer.allocate(1024 * 1024);
    private volatile boolean stopped;

    private FloorServer(int users) throws IOException {
        talk = new FloorTalk(users);
        selector = Selector.open();
        door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
        thread = new Thread(this::run, "floor");
        thread.setDaemon(true);
    }

    /** Starts one on a free port, with that many people: user numbers 1 to that. */
    public static FloorServer start(int users) {
        try {
            FloorServer server = new FloorServer(users);
            server.thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + door.socket().getLocalPort());
    }

    /** CPU time of the server's thread so far. */
    public double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) / 1e9;
    }

    @Override
    public void close() {
        stopped = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The connection has something to send when this round is over. */
    void touch(FloorConnection connection) {
        touched.add(connection);
    }

    FloorTalk talk() {
        return talk;
    }

    private void run() {
        try (selector;
                door) {
            while (!stopped) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    handle(key);
                }
                selector.selectedKeys().clear();
                flush();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(SelectionKey key) throws IOException {
        if (key.attachment() instanceof FloorConnection connection) {
            connection.ready(key, in);
        } else {
            for (SocketChannel channel = door.accept(); channel != null; channel = door.accept()) {
                channel.configureBlocking(false);
                // Else a second frame waits for the receipt of the first, which its reader holds back for 40 ms.
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                SelectionKey accepted = channel.register(selector, SelectionKey.OP_READ);
                accepted.attach(new FloorConnection(this, new FrameChannel(channel, accepted)));
            }
        }
    }

    /** What a whole round has brought leaves in one frame a connection. */
    private void flush() {
        for (FloorConnection connection : touched) {
            int length = connection.outbox().size() + 2;
            if (out.capacity() < length + Frames.MAX_HEADER) {
                out = ByteBuffer.allocate(length * 2);
            }
            connection.writeOutbox(out.clear(), MAX_UNREAD_BYTES);
        }
        touched.clear();
    }
}
