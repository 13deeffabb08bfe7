package org.parley.benchmark.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.charset.StandardCharsets;

/** The floor's side of one socket. */
final class FloorConnection {
    private final FloorServer server;
    private final FrameChannel frames;
    private final ByteArrayOutputStream outbox = new ByteArrayOutputStream(0);
    private int user;
    private boolean closed;

    FloorConnection(FloorServer server, FrameChannel frames) {
        this.server = server;
        this.frames = frames;
    }

    /** The user's number, 0 before the handshake. */
    int user() {
        return user;
    }

    /** The events of the next frame, with commas between. */
    ByteArrayOutputStream outbox() {
        return outbox;
    }

    /** Puts an event into the next frame. */
    void offer(byte[] event) {
        if (closed) {
            return;
        }
        if (outbox.size() == 0) {
            server.touch(this);
        } else {
            outbox.write(',');
        }
        outbox.writeBytes(event);
    }

    void writeOutbox(ByteBuffer out, int maxUnread) {
        if (closed || frames.unwritten() > maxUnread) {
            end();
            return;
        }
        Frames.header(out, Frames.TEXT, outbox.size() + 2, 0);
        out.put((byte) '[').put(outbox.toByteArray()).put((byte) ']');
        outbox.reset();
        write(out.flip());
    }

    void ready(SelectionKey key, byte[] in) {
        try {
            if (key.isWritable()) {
                frames.flush();
            }
            if (key.isReadable() && !frames.read(in, this::received)) {
                end();
            }
        } catch (IOException e) {
            end();
        }
    }

    private int received(byte[] buffer, int from, int to) {
        int at = user > 0 ? from : handshake(buffer, from, to);
        while (user > 0 && !closed) {
            int header = Frames.headerLength(buffer, at, to);
            if (header < 0 || to - at < header + Frames.payloadLength(buffer, at)) {
                return at;
            }
            int begin = at + header;
            int length = Frames.payloadLength(buffer, at);
            Frames.unmask(buffer, begin, begin + length, ByteBuffer.wrap(buffer).getInt(begin - 4));
            frame(Frames.opcode(buffer, at), buffer, begin, begin + length);
            at = begin + length;
        }
        return closed ? to : at;
    }

    private void frame(int opcode, byte[] buffer, int from, int to) {
        if (opcode == Frames.TEXT) {
            server.talk().command(this, JsonObject.of(buffer, from, to));
        } else if (opcode == Frames.CLOSE) {
            end();
        }
    }

    private int handshake(byte[] buffer, int from, int to) {
        int end = Handshake.end(buffer, from, to);
        if (end < 0) {
            return from;
        }
        String request = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        String cookie = Handshake.header(request, "Cookie");
        user = Integer.parseInt(cookie.substring(cookie.indexOf('=') + 1));
        write(ByteBuffer.wrap(Handshake.answer(request).getBytes(StandardCharsets.US_ASCII)));
        return end;
    }

    private void write(ByteBuffer bytes) {
        try {
            frames.write(bytes);
        } catch (IOException e) {
            end();
        }
    }

    private void end() {
        closed = true;
        outbox.reset();
        frames.close();
        server.talk().left(this);
    }
}
