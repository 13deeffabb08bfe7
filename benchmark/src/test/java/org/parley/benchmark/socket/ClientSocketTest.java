package org.parley.benchmark.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a line on which every byte is written by hand. */
class ClientSocketTest implements SocketListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Loop loop = new Loop();
    private final List<String> texts = new ArrayList<>();
    private ServerSocket door;
    private ClientSocket client;
    private Socket line;
    private boolean opened;
    private int code = -1;

    @BeforeEach
    void connect() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        client = loop.connect(URI.create("http://127.0.0.1:" + door.getLocalPort()), "parley-sign-in=x", this);
        line = door.accept();
        turnUntil(() -> line.getInputStream().available() > 0);
    }

    @AfterEach
    void close() throws IOException {
        loop.close();
        line.close();
        door.close();
    }

    @Test
    void framesOfAllLengthsAndPiecesAreRead() throws IOException {
        shakeHands();
        String long16 = "x".repeat(60_000);
        String long64 = "y".repeat(300_000);
        byte[] all = concat(
                text("short"), text(long16), text(long64), new byte[] {1, 2, 'a', 'b'}, new byte[] {(byte) 0x80, 1, 'c'
                });
        Thread writer = new Thread(() -> writeSlowly(all));
        writer.start();
        turnUntil(() -> texts.size() == 4);
        assertThat(texts).containsExactly("short", long16, long64, "abc");
    }

    @Test
    void pingsAreAnsweredMasked() throws IOException {
        shakeHands();
        write(new byte[] {(byte) 0x89, 2, 'h', 'i'});
        turnUntil(() -> line.getInputStream().available() >= 8);
        byte[] pong = line.getInputStream().readNBytes(8);
        assertThat(pong[0]).isEqualTo((byte) 0x8a);
        assertThat(pong[1]).isEqualTo((byte) 0x82);
        assertThat((char) (pong[6] ^ pong[2])).isEqualTo('h');
        assertThat((char) (pong[7] ^ pong[3])).isEqualTo('i');
    }

    @Test
    void whatTheLineDoesNotTakeAtOnceIsWrittenLater() throws Exception {
        shakeHands();
        byte[] payload = "z".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        int frames = 400;
        for (int i = 0; i < frames; i++) {
            client.send(payload, payload.length);
        }
        List<Integer> lengths = new ArrayList<>();
        Thread reader = new Thread(() -> readFrames(frames, lengths));
        reader.start();
        turnUntil(() -> !reader.isAlive());
        assertThat(lengths).hasSize(frames).containsOnly(payload.length);
    }

    @Test
    void aCloseCodeIsTold() throws IOException {
        shakeHands();
        write(new byte[] {(byte) 0x88, 2, 1013 >> 8, (byte) 1013});
        turnUntil(() -> code >= 0);
        assertThat(code).isEqualTo(1013);
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void aBrokenLineIsTold() throws IOException {
        shakeHands();
        line.close();
        turnUntil(() -> code >= 0);
        assertThat(code).isZero();
    }

    @Test
    void aRefusedHandshakeIsToldWithItsStatus() throws IOException {
        write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        turnUntil(() -> code >= 0);
        assertThat(code).isEqualTo(503);
        assertThat(opened).isFalse();
    }

    @Override
    public void opened(ClientSocket socket) {
        opened = true;
    }

    @Override
    public void text(ClientSocket socket, byte[] buffer, int from, int to) {
        texts.add(new String(buffer, from, to - from, StandardCharsets.UTF_8));
    }

    @Override
    public void closed(ClientSocket socket, int closeCode) {
        code = closeCode;
    }

    private void shakeHands() throws IOException {
        InputStream in = line.getInputStream();
        String request = new String(in.readNBytes(in.available()), StandardCharsets.US_ASCII);
        assertThat(request)
                .startsWith("GET /socket HTTP/1.1\r\n")
                .contains("Cookie: parley-sign-in=x\r\n", "Origin: http://127.0.0.1:");
        write(Handshake.answer(request).getBytes(StandardCharsets.US_ASCII));
        turnUntil(() -> opened);
    }

    private static byte[] text(String text) {
        ByteBuffer frame = ByteBuffer.allocate(text.length() + Frames.MAX_HEADER);
        Frames.header(frame, Frames.TEXT, text.length(), 0);
        frame.put(text.getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        OutputStream out = line.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** In pieces that end within headers as well as within payloads. */
    private void writeSlowly(byte[] bytes) {
        try {
            line.setTcpNoDelay(true);
            for (int at = 0; at < bytes.length; at += at < 20 ? 1 : 9_999) {
                int length = Math.min(at < 20 ? 1 : 9_999, bytes.length - at);
                line.getOutputStream().write(bytes, at, length);
                line.getOutputStream().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFrames(int count, List<Integer> lengths) {
        try {
            DataInputStream in = new DataInputStream(line.getInputStream());
            for (int i = 0; i < count; i++) {
                in.readUnsignedShort();
                int length = in.readUnsignedShort();
                in.readNBytes(length + 4);
                lengths.add(length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turnUntil(Condition condition) {
        assertThat(loop.until(() -> isTrue(condition), PATIENCE)).isTrue();
    }

    private static boolean isTrue(Condition condition) {
        try {
            return condition.isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Condition {
        boolean isTrue() throws IOException;
    }
}
