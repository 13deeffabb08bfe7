package org.parley.benchmark.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** A client's WebSocket on a {@link Loop}: handshake, frames, pongs and close. */
public final class ClientSocket {
    /** The longest frame that is accepted from the server, in bytes. */
    public static final int MAX_FRAME = 4 * 1024 * 1024;

    private static final int GOING_AWAY = 1001;
    private static final int STATUS_FROM = "HTTP/1.1 ".length();

    private final Loop loop;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final FrameChannel frames;
    private final String request;
    private final SocketListener listener;
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private boolean open;
    private boolean closed;

    ClientSocket(Loop loop, SocketChannel channel, SelectionKey key, String request, SocketListener listener) {
        this.loop = loop;
        this.channel = channel;
        this.key = key;
        this.request = request;
        this.listener = listener;
        frames = new FrameChannel(channel, key);
    }

    /** Sends one text frame, masked as clients must. */
    public void send(byte[] payload, int length) {
        send(Frames.TEXT, payload, 0, length);
    }

    /** Sends one text frame. */
    public void send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send(bytes, bytes.length);
    }

    /** Stops or goes on taking bytes from the line, as a reader that is too slow does. */
    public void reading(boolean on) {
        if (on) {
            key.interestOpsOr(SelectionKey.OP_READ);
        } else {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
    }

    /** Breaks the line without a word, as a lost network does. The listener hears nothing more. */
    public void drop() {
        closed = true;
        frames.close();
    }

    /** Says goodbye and closes. The listener hears nothing more. */
    public void close() {
        if (open && !closed) {
            send(Frames.CLOSE, new byte[] {GOING_AWAY >> 8, (byte) GOING_AWAY}, 0, 2);
        }
        drop();
    }

    public boolean isOpen() {
        return open && !closed;
    }

    void ready() {
        try {
            if (key.isValid() && key.isConnectable()) {
                connected();
            }
            if (key.isValid() && key.isWritable()) {
                frames.flush();
            }
            if (key.isValid() && key.isReadable() && !frames.read(loop.in(), this::received)) {
                lost(0);
            }
        } catch (IOException e) {
            lost(0);
        }
    }

    private void connected() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        frames.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    private int received(byte[] buffer, int from, int to) {
        int at = open ? from : handshake(buffer, from, to);
        while (open && !closed) {
            int header = Frames.headerLength(buffer, at, to);
            if (header < 0 || to - at < header + Frames.payloadLength(buffer, at)) {
                return at;
            }
            int length = Frames.payloadLength(buffer, at);
            frame(buffer, at, at + header, at + header + length);
            at += header + length;
        }
        return closed ? to : at;
    }

    private void frame(byte[] buffer, int start, int from, int to) {
        int opcode = Frames.opcode(buffer, start);
        if (opcode == Frames.TEXT && Frames.isFinal(buffer, start)) {
            listener.text(this, buffer, from, to);
        } else if (opcode == Frames.TEXT || opcode == Frames.CONTINUATION) {
            fragment(buffer, from, to, Frames.isFinal(buffer, start));
        } else if (opcode == Frames.PING) {
            send(Frames.PONG, buffer, from, to - from);
        } else if (opcode == Frames.CLOSE) {
            lost(to - from < 2 ? 1005 : ((buffer[from] & 0xff) << 8) | (buffer[from + 1] & 0xff));
        } else if (opcode != Frames.PONG) {
            throw new BrokenFrameException("A frame of type " + opcode);
        }
    }

    private void fragment(byte[] buffer, int from, int to, boolean last) {
        fragments.write(buffer, from, to - from);
        if (last) {
            byte[] whole = fragments.toByteArray();
            fragments.reset();
            listener.text(this, whole, 0, whole.length);
        }
    }

    private int handshake(byte[] buffer, int from, int to) {
        int end = Handshake.end(buffer, from, to);
        if (end < 0) {
            return from;
        }
        String answer = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(answer.substring(STATUS_FROM, STATUS_FROM + 3));
        if (status != 101 || !answer.contains(Handshake.ACCEPTED)) {
            lost(status);
            return to;
        }
        open = true;
        listener.opened(this);
        return end;
    }

    private void send(int opcode, byte[] payload, int from, int length) {
        if (!open || closed) {
            return;
        }
        int mask = ThreadLocalRandom.current().nextInt() | 1;
        ByteBuffer out = loop.out(length + Frames.MAX_HEADER);
        Frames.header(out, opcode, length, mask);
        Frames.putMasked(out, payload, from, length, mask);
        try {
            frames.write(out.flip());
        } catch (IOException e) {
            lost(0);
        }
    }

    private void lost(int code) {
        if (!closed) {
            drop();
            listener.closed(this, code);
        }
    }
}
