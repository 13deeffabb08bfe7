package org.parley.push;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.parley.benchmark.SignIn;

/** A client below the protocol: any header, any frame. */
final class RawSocket implements AutoCloseable {
    static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** The status of the handshake: 101 when there is a socket now. */
    final int status;

    /** @param headers further lines of the handshake, each with its line break */
    RawSocket(URI server, String headers) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(("GET /socket HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        status = Integer.parseInt(line().split(" ", 3)[1]);
        while (status == 101 && !line().isEmpty()) {
            // The other headers of the answer say nothing here.
        }
    }

    /** A socket of a signed-in person that has said nothing yet. */
    static RawSocket open(URI server, SignIn signIn) throws IOException {
        return new RawSocket(server, "Origin: " + server + "\r\nCookie: " + signIn.header() + "\r\n");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    /** Sends a whole frame. */
    void send(int opcode, byte[] payload, boolean masked) throws IOException {
        byte[] mask = {1, 2, 3, 4};
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (FINAL | opcode));
        int bit = masked ? MASKED : 0;
        if (payload.length < 126) {
            frame.put((byte) (bit | payload.length));
        } else {
            frame.put((byte) (bit | 127)).putLong(payload.length);
        }
        if (masked) {
            frame.put(mask);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (masked ? payload[i] ^ mask[i % 4] : payload[i]));
        }
        try {
            out.write(frame.array(), 0, frame.position());
            out.flush();
        } catch (SocketException e) {
            // Closed before all of it was taken: awaitClose tells how.
            return;
        }
    }

    void sendText(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Waits for the server's close so long, in ms, without ever answering a ping. */
    int awaitClose(int patience) throws IOException {
        socket.setSoTimeout(patience);
        return awaitClose();
    }

    /** Whether the server drops the line within so many ms, although nothing that it sends is read. */
    boolean isDroppedUnread(int patience) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        while (System.nanoTime() < end) {
            try {
                out.write(new byte[] {(byte) (FINAL | PONG), (byte) MASKED, 1, 2, 3, 4});
                out.flush();
            } catch (SocketException e) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return false;
    }

    /** The code of the server's close; 1006 when it drops the line without one. */
    int awaitClose() throws IOException {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0xF;
                int first = in.readUnsignedByte() & 0x7F;
                long length = first == 126 ? in.readUnsignedShort() : first == 127 ? in.readLong() : first;
                byte[] payload = new byte[(int) length];
                in.readFully(payload);
                if (opcode == CLOSE) {
                    return length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
                }
            }
        } catch (EOFException | SocketException e) {
            return 1006;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
