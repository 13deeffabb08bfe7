package org.parley.benchmark.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A non-blocking channel that keeps what was received but not yet understood, and what could not yet be written. */
final class FrameChannel {
    /** Reads at a time: enough for the frames of a busy group, small enough for the processor's cache. */
    private static final int READ_BYTES = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final SelectionKey key;
    private byte[] rest = NOTHING;
    private int restLength;
    private @Nullable ByteBuffer unwritten;

    FrameChannel(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** Understands some of the bytes between these places, and answers the place of the first byte it wants to see again. */
    interface Receiver {
        int received(byte[] buffer, int from, int to);
    }

    /**
     * Reads what has come.
     *
     * @param in shared by all channels of a thread, longer than any frame
     * @return false at the end of the stream
     */
    boolean read(byte[] in, Receiver receiver) throws IOException {
        System.arraycopy(rest, 0, in, 0, restLength);
        int end = restLength;
        int count = channel.read(ByteBuffer.wrap(in, end, Math.min(in.length - end, READ_BYTES)));
        if (count > 0) {
            keep(in, receiver.received(in, 0, end + count), end + count);
        }
        return count >= 0;
    }

    /** Writes all of it: now what the line takes, the rest when it takes more. */
    void write(ByteBuffer out) throws IOException {
        if (unwritten == null) {
            channel.write(out);
            if (!out.hasRemaining()) {
                return;
            }
        }
        ByteBuffer before = unwritten == null ? ByteBuffer.allocate(0) : unwritten;
        unwritten = ByteBuffer.allocate(before.remaining() + out.remaining())
                .put(before)
                .put(out)
                .flip();
        key.interestOpsOr(SelectionKey.OP_WRITE);
    }

    /** Goes on with what could not be written before. */
    void flush() throws IOException {
        if (unwritten != null) {
            channel.write(unwritten);
            if (unwritten.hasRemaining()) {
                return;
            }
            unwritten = null;
        }
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
    }

    /** Bytes that wait for the line. */
    int unwritten() {
        return unwritten == null ? 0 : unwritten.remaining();
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way, and what was to be known of it is known.
        }
    }

    private void keep(byte[] buffer, int from, int to) {
        restLength = to - from;
        if (restLength > rest.length) {
            rest = new byte[restLength * 2];
        }
        System.arraycopy(buffer, from, rest, 0, restLength);
    }
}
